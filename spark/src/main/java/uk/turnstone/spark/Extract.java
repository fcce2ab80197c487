package uk.turnstone.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.io.RecordMapping;
import uk.turnstone.linkage.io.RecordRows;
import uk.turnstone.linkage.io.UnusableFileException;

/**
 * A partner's file, on any file system that the cluster knows.
 *
 * @param number which of the files it is, counted from 0
 * @param file its address, such as {@code hdfs://…} or a path
 * @param mapping what its headings mean
 */
record Extract(int number, String file, RecordMapping mapping) implements Serializable {

    /**
     * Mappings and the files that each explains, in the order in which they were named: every file goes by the mapping
     * named last before it.
     *
     * @throws WrongUseException where a mapping or a file is wanting, or records of several files have no ids
     * @throws UnusableFileException where one of them cannot be used; files are looked into as far as their headings
     */
    static List<Extract> named(List<String> arguments, Configuration settings)
            throws WrongUseException, UnusableFileException, IOException {
        List<Extract> extracts = new ArrayList<>();
        @Nullable RecordMapping mapping = null;
        for (String argument : arguments) {
            if (isMapping(argument)) {
                mapping = mapping(argument, settings);
            } else if (mapping == null) {
                throw new WrongUseException(
                        "Name a mapping (.yaml) before " + argument + "; it says what the headings of the file mean.");
            } else {
                Extract extract = new Extract(extracts.size(), argument, mapping);
                extract.open(settings).close();
                extracts.add(extract);
            }
        }
        requireFiles(extracts);
        return extracts;
    }

    private static boolean isMapping(String argument) {
        String name = argument.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static void requireFiles(List<Extract> extracts) throws WrongUseException {
        if (extracts.isEmpty()) {
            throw new WrongUseException("Name at least one CSV file after a mapping.");
        }
        for (Extract extract : extracts) {
            if (extracts.size() > 1 && !extract.mapping.namesRecords()) {
                throw new WrongUseException("The mapping of " + extract.file
                        + " names no column “id”, so its records would be numbered from 1 like those of other files;"
                        + " name one, or link this file alone.");
            }
        }
    }

    private static RecordMapping mapping(String file, Configuration settings)
            throws UnusableFileException, IOException {
        Path path = path(file);
        try (Reader yaml = new InputStreamReader(path.getFileSystem(settings).open(path), StandardCharsets.UTF_8)) {
            return RecordMapping.read(path.getName(), yaml);
        } catch (FileNotFoundException absent) {
            throw absent(file, absent);
        }
    }

    /** The rows, from the first; to be closed. */
    RecordRows open(Configuration settings) throws UnusableFileException, IOException {
        Path path = path(file);
        FileSystem files = path.getFileSystem(settings);
        try {
            if (files.getFileStatus(path).isDirectory()) {
                throw new UnusableFileException(file + " is a directory; name a CSV file.");
            }
            return RecordRows.of(path.getName(), mapping, files.open(path));
        } catch (FileNotFoundException absent) {
            throw absent(file, absent);
        }
    }

    private static Path path(String file) throws UnusableFileException {
        try {
            return new Path(file);
        } catch (IllegalArgumentException wrong) {
            throw new UnusableFileException(file + " is not the address of a file: " + wrong.getMessage(), wrong);
        }
    }

    private static UnusableFileException absent(String file, FileNotFoundException cause) {
        return new UnusableFileException(file + " is not there, or cannot be read.", cause);
    }
}
