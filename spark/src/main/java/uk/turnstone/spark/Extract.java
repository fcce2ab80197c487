package uk.turnstone.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import uk.turnstone.linkage.io.RecordMapping;
import uk.turnstone.linkage.io.RecordRows;
import uk.turnstone.linkage.io.UnusableFileException;

/**
 * A partner's file, on any file system that the cluster knows.
 *
 * @param number which of the files it is, counted from 0
 * @param file its whole address, such as {@code hdfs://…} or {@code file:/…}, the same on every machine
 * @param mapping what its headings mean
 */
record Extract(int number, String file, RecordMapping mapping) implements Serializable {

    /**
     * The files that were named, looked into as far as their headings.
     *
     * @throws WrongUseException where there are several, and records of one have no ids
     * @throws UnusableFileException where one of them, or a mapping, cannot be used
     */
    static List<Extract> of(List<NamedFile> named, Configuration settings)
            throws WrongUseException, UnusableFileException, IOException {
        List<Extract> extracts = new ArrayList<>();
        for (NamedFile each : named) {
            RecordMapping mapping = mapping(each.mapping(), settings);
            if (named.size() > 1 && !mapping.namesRecords()) {
                throw new WrongUseException("The mapping " + each.mapping()
                        + " names no column “id”, so records would be numbered from 1 in each file;"
                        + " name one, or link one file alone.");
            }
            Extract extract =
                    new Extract(extracts.size(), address(each.file(), settings).toString(), mapping);
            extract.open(settings).close();
            extracts.add(extract);
        }
        return extracts;
    }

    /** The whole address of what was named as seen from here; machines of a cluster stand in other folders. */
    static Path address(String named, Configuration settings) throws UnusableFileException, IOException {
        try {
            Path path = new Path(named);
            return path.getFileSystem(settings).makeQualified(path);
        } catch (IllegalArgumentException wrong) {
            throw new UnusableFileException(named + " is not the address of a file: " + wrong.getMessage(), wrong);
        }
    }

    private static RecordMapping mapping(String named, Configuration settings)
            throws UnusableFileException, IOException {
        Path path = address(named, settings);
        try (Reader yaml = new InputStreamReader(path.getFileSystem(settings).open(path), StandardCharsets.UTF_8)) {
            return RecordMapping.read(path.getName(), yaml);
        } catch (FileNotFoundException absent) {
            throw absent(path, absent);
        }
    }

    /** The rows, from the first; to be closed. */
    RecordRows open(Configuration settings) throws UnusableFileException, IOException {
        Path path = new Path(file);
        FileSystem files = path.getFileSystem(settings);
        try {
            if (files.getFileStatus(path).isDirectory()) {
                throw new UnusableFileException(path.getName() + " is a directory; name a CSV file.");
            }
            return RecordRows.of(path.getName(), mapping, files.open(path));
        } catch (FileNotFoundException absent) {
            throw absent(path, absent);
        }
    }

    private static UnusableFileException absent(Path path, FileNotFoundException cause) {
        return new UnusableFileException(path + " is not there, or cannot be read.", cause);
    }
}
