package uk.turnstone.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import uk.turnstone.linkage.io.CsvFile;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.UnusableFileException;

/** What was named on the command line, on any file system that the cluster knows. */
record GivenFiles(Configuration settings) {

    /**
     * A CSV file.
     *
     * @param name by which it was named
     * @param address its whole address, such as {@code hdfs://…} or {@code file:/…}, the same on every machine
     */
    record Named(String name, String address) implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** @throws UnusableFileException where one is not there */
    List<Named> named(List<String> names) throws UnusableFileException, IOException {
        List<Named> files = new ArrayList<>();
        for (String name : names) {
            Named file = new Named(name, address(name).toString());
            csv(file).open().close();
            files.add(file);
        }
        return files;
    }

    /** The whole address of what was named as seen from here; machines of a cluster stand in other folders. */
    Path address(String named) throws UnusableFileException, IOException {
        try {
            Path path = new Path(named);
            return path.getFileSystem(settings).makeQualified(path);
        } catch (IllegalArgumentException wrong) {
            throw new UnusableFileException(named + " is not the address of a file: " + wrong.getMessage(), wrong);
        }
    }

    CsvFile csv(Named file) {
        Path path = new Path(file.address());
        return CsvFile.of(file.name(), path.getName(), () -> open(path, file.name()));
    }

    ModelFile model(String named) throws UnusableFileException, IOException {
        Path path = address(named);
        FileSystem files = path.getFileSystem(settings);
        if (!files.exists(path)) {
            throw new UnusableFileException("There is no model " + named + ".");
        }
        try (Reader yaml = new InputStreamReader(files.open(path), StandardCharsets.UTF_8)) {
            return ModelFile.read(named, yaml);
        }
    }

    private InputStream open(Path path, String name) throws UnusableFileException, IOException {
        FileSystem files = path.getFileSystem(settings);
        try {
            if (!files.getFileStatus(path).isFile()) {
                throw CsvFile.absent(name);
            }
            return files.open(path);
        } catch (FileNotFoundException absent) {
            throw CsvFile.absent(name);
        }
    }
}
