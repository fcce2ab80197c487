package uk.turnstone.linkage.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import uk.turnstone.linkage.weigh.Table;

/**
 * Who is the same person in truth: a CSV file with the columns {@code id,cluster}, or {@code left,right} for pairs. An
 * identifier that two files use means the records of both.
 */
public final class TruthFile {
    private final Table table;
    private final String name;
    private final Map<String, Integer> recordOf = new HashMap<>();
    private final int[] person;

    private TruthFile(Table table, String name) {
        this.table = table;
        this.name = name;
        person = IntStream.range(0, table.size()).toArray();
        for (int record = 0; record < table.size(); record++) {
            recordOf.merge(table.id(record), record, this::join);
        }
    }

    /**
     * The person of each record of a table, by number of the record; records of which nothing is said are persons of their own.
     *
     * @throws UnusableFileException with the line of the first thing that is wrong
     */
    public static int[] read(Path file, Table table) throws UnusableFileException, IOException {
        return new TruthFile(table, file.toString()).read(file);
    }

    private int[] read(Path file) throws UnusableFileException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableFileException("There is no file " + name + ".");
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .ofCsvRecord(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            List<String> headings = List.of();
            Map<String, Integer> firstOf = new HashMap<>();
            for (CsvRecord row : rows) {
                if (headings.isEmpty()) {
                    headings = headings(row);
                } else {
                    int left = record(row, 0);
                    int right = headings.get(0).equals("id")
                            ? firstOf.computeIfAbsent(row.getField(1).strip(), cluster -> left)
                            : record(row, 1);
                    join(left, right);
                }
            }
        } catch (CsvParseException e) {
            throw new UnusableFileException(name + " is not CSV: " + e.getMessage(), e);
        }
        for (int record = 0; record < person.length; record++) {
            person[record] = of(record);
        }
        return person;
    }

    private List<String> headings(CsvRecord row) throws UnusableFileException {
        List<String> headings = row.getFields().stream()
                .map(heading -> heading.strip().toLowerCase(java.util.Locale.ROOT))
                .toList();
        if (!headings.equals(List.of("id", "cluster")) && !headings.equals(List.of("left", "right"))) {
            throw new UnusableFileException(name + ", line 1: the headings should be id,cluster or left,right, and are "
                    + String.join(",", row.getFields()) + ".");
        }
        return headings;
    }

    private int record(CsvRecord row, int at) throws UnusableFileException {
        String id = row.getField(at).strip();
        Integer record = recordOf.get(id);
        if (record == null) {
            throw new UnusableFileException(name + ", line " + row.getStartingLineNumber() + ": there is no record “"
                    + id + "” in the files that are linked.");
        }
        return record;
    }

    private int join(int a, int b) {
        int one = of(a);
        int other = of(b);
        person[Math.max(one, other)] = Math.min(one, other);
        return Math.min(one, other);
    }

    private int of(int record) {
        int at = record;
        while (person[at] != at) {
            at = person[at];
        }
        return at;
    }
}
