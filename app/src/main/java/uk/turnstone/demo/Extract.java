package uk.turnstone.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file as an agency hands it over: UTF-8 without a byte-order mark, line feeds, a row of headings. */
final class Extract implements AutoCloseable {
    private final String name;
    private final int columns;
    private final FileCounts counts;
    private final CsvWriter writer;
    private long rows;

    Extract(Path directory, String name, List<String> headings, FileCounts counts) throws IOException {
        this.name = name;
        this.columns = headings.size();
        this.counts = counts;
        Path file = directory.resolve(name);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        this.writer = writer(file);
        this.writer.writeRecord(headings);
    }

    static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    void add(String... row) {
        if (row.length != columns) {
            throw new IllegalArgumentException(name + " has " + columns + " columns, the row " + row.length + ".");
        }
        writer.writeRecord(row);
        rows++;
    }

    @Override
    public void close() {
        counts.add(name, rows);
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
