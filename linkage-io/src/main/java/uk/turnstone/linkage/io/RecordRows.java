package uk.turnstone.linkage.io;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of a CSV file of people, asked for one by one, wherever its bytes come from. UTF-8 with or without byte-order
 * mark; headings are found whatever their case and the spaces about them. Closing it closes the bytes.
 */
public final class RecordRows implements AutoCloseable {

    private final String name;
    private final RecordMapping mapping;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> cells;
    private final List<String> headings;
    private long ordinal;

    private RecordRows(String name, RecordMapping mapping, InputStream bytes)
            throws UnusableFileException, IOException {
        this.name = name;
        this.mapping = mapping;
        this.reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                // Else a quotation mark that nobody closed would swallow the rest of the file as one cell.
                .allowUnclosedQuote(false)
                .ofCsvRecord(bytes, StandardCharsets.UTF_8);
        this.cells = reader.iterator();
        this.headings = following()
                .orElseThrow(
                        () -> new UnusableFileException(name + " is empty; its first line should hold the headings."))
                .getFields()
                .stream()
                .map(RecordRows::folded)
                .toList();
        requireMapped();
    }

    /**
     * Reads the headings and stands before the first row.
     *
     * @param name what to call the file in problems
     * @throws UnusableFileException where it is empty, lacks a heading that the mapping names, or is not CSV
     * @throws IOException where it cannot be read
     */
    public static RecordRows of(String name, RecordMapping mapping, InputStream bytes)
            throws UnusableFileException, IOException {
        try {
            return new RecordRows(name, mapping, bytes);
        } catch (UnusableFileException | IOException | RuntimeException failed) {
            bytes.close();
            throw failed;
        }
    }

    /**
     * The next row, or empty after the last.
     *
     * @throws UnusableFileException where what follows is not CSV
     * @throws IOException where it cannot be read
     */
    public Optional<ReadRow> next() throws UnusableFileException, IOException {
        Optional<CsvRecord> following = following();
        if (following.isEmpty()) {
            return Optional.empty();
        }
        ordinal++;
        return Optional.of(row(following.get()));
    }

    private Optional<CsvRecord> following() throws UnusableFileException, IOException {
        try {
            return cells.hasNext() ? Optional.of(cells.next()) : Optional.empty();
        } catch (CsvParseException wrong) {
            throw new UnusableFileException(name + " is not CSV: " + wrong.getMessage(), wrong);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private ReadRow row(CsvRecord row) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != headings.size()) {
            String reason =
                    "The row has %d cells, but there are %d headings.".formatted(row.getFieldCount(), headings.size());
            return new ReadRow(line, Optional.empty(), List.of(new CellProblem(name, line, "", "", reason)));
        }
        Map<String, String> byHeading = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            byHeading.putIfAbsent(headings.get(i), row.getField(i));
        }
        return new RowReader(mapping, name, line, byHeading).read(ordinal);
    }

    private void requireMapped() throws UnusableFileException {
        List<String> missing = Stream.concat(
                        mapping.columns().values().stream(), mapping.identifiers().values().stream())
                .flatMap(List::stream)
                .filter(heading -> !headings.contains(folded(heading)))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableFileException("%s has no column “%s”; change the mapping, or ask for it. It has: %s."
                    .formatted(name, String.join("”, “", missing), String.join(", ", headings)));
        }
    }

    static String folded(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        cells.close();
        reader.close();
    }
}
