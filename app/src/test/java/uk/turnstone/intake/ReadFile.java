package uk.turnstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file read to its end the way a delivery reads it.
 *
 * @param header headings
 * @param rows cells by row
 * @param lines line at which each row begins
 */
record ReadFile(List<String> header, List<List<String>> rows, List<Long> lines) {
    static ReadFile of(Path file) {
        FileLook look = FileLook.at(file, done -> {});
        String name = file.getFileName().toString();
        try (InputStream bytes = Files.newInputStream(file);
                Rows rows = look.kind() == FileLook.Kind.WORKBOOK
                        ? WorkbookRows.of(name, file)
                        : CsvRows.of(name, look, bytes)) {
            List<List<String>> cells = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            while (rows.next()) {
                cells.add(rows.cells());
                lines.add(rows.line());
            }
            return new ReadFile(rows.header(), cells, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
