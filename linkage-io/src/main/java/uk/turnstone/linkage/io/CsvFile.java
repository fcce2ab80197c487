package uk.turnstone.linkage.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV file of records, wherever it lies.
 *
 * @param name by which errors call it
 * @param source from which its records come: its name without folder and ending
 */
public record CsvFile(String name, String source, Content content) {

    /** What stands in it. */
    public interface Content {
        /** From its beginning. */
        InputStream open() throws UnusableFileException, IOException;
    }

    /** On this machine. */
    public static CsvFile of(Path file) {
        return of(file.toString(), file.getFileName().toString(), () -> {
            if (!Files.isRegularFile(file)) {
                throw absent(file.toString());
            }
            return Files.newInputStream(file);
        });
    }

    /** @param last the last part of its address */
    public static CsvFile of(String name, String last, Content content) {
        return new CsvFile(name, last.replaceFirst("\\.[^.]*$", ""), content);
    }

    /** That there is none. */
    public static UnusableFileException absent(String name) {
        return new UnusableFileException("There is no file " + name + ".");
    }

    /** Reads it from its beginning; to be closed. */
    public InputStream open() throws UnusableFileException, IOException {
        return content.open();
    }
}
