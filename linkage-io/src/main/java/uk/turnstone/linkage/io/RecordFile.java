package uk.turnstone.linkage.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A CSV file of people, read row by row so that its size does not matter; {@link RecordRows} says in what form.
 *
 * @param path where it is
 * @param mapping what its headings mean
 */
public record RecordFile(Path path, RecordMapping mapping) {

    /**
     * Hands over each row in turn.
     *
     * @throws UnusableFileException where it is empty, lacks a heading that the mapping names, or is not CSV
     * @throws IOException where it cannot be read
     */
    public void read(Consumer<ReadRow> taker) throws UnusableFileException, IOException {
        String name = path.getFileName().toString();
        if (Files.isDirectory(path)) {
            throw new UnusableFileException(name + " is a directory; name a CSV file.");
        }
        try (RecordRows rows = RecordRows.of(name, mapping, Files.newInputStream(path))) {
            for (Optional<ReadRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                taker.accept(row.get());
            }
        }
    }
}
