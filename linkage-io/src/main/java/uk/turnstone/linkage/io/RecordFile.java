package uk.turnstone.linkage.io;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A CSV file of people, UTF-8 with or without byte-order mark, read row by row so that its size does not matter. Headings
 * are found whatever their case and the spaces about them.
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
    public void read(Consumer<ReadRow> rows) throws UnusableFileException, IOException {
        if (Files.isDirectory(path)) {
            throw new UnusableFileException(name() + " is a directory; name a CSV file.");
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .detectBomHeader(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(path, StandardCharsets.UTF_8);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                throw new UnusableFileException(name() + " is empty; its first line should hold the headings.");
            }
            List<String> headings =
                    records.next().getFields().stream().map(RecordFile::folded).toList();
            requireMapped(headings);
            for (long ordinal = 1; records.hasNext(); ordinal++) {
                rows.accept(row(records.next(), headings, ordinal));
            }
        } catch (CsvParseException wrong) {
            throw new UnusableFileException(name() + " is not CSV: " + wrong.getMessage(), wrong);
        }
    }

    private ReadRow row(CsvRecord cells, List<String> headings, long ordinal) {
        long line = cells.getStartingLineNumber();
        if (cells.getFieldCount() != headings.size()) {
            String reason = "The row has %d cells, but there are %d headings."
                    .formatted(cells.getFieldCount(), headings.size());
            return new ReadRow(line, Optional.empty(), List.of(new CellProblem(name(), line, "", "", reason)));
        }
        Map<String, String> byHeading = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            byHeading.putIfAbsent(headings.get(i), cells.getField(i));
        }
        return new RowReader(mapping, name(), line, byHeading).read(ordinal);
    }

    private void requireMapped(List<String> headings) throws UnusableFileException {
        List<String> missing = Stream.concat(
                        mapping.columns().values().stream(), mapping.identifiers().values().stream())
                .flatMap(List::stream)
                .filter(heading -> !headings.contains(folded(heading)))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableFileException("%s has no column “%s”; change the mapping, or ask for it. It has: %s."
                    .formatted(name(), String.join("”, “", missing), String.join(", ", headings)));
        }
    }

    static String folded(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    private String name() {
        return path.getFileName().toString();
    }
}
