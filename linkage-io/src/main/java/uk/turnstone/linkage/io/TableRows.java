package uk.turnstone.linkage.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The records of one CSV file, line by line, with the columns that a model asks for. */
public final class TableRows implements AutoCloseable {
    private final ModelFile model;
    private final String name;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> rows;
    private final int id;
    private final int[] columns;

    /**
     * A record.
     *
     * @param line where it begins, from 1
     * @param id by which its source knows it, not empty
     * @param cells of the model's columns, in their order; empty where nothing is said
     */
    public record Line(long line, String id, List<String> cells) {}

    /**
     * Reads as far as the headings.
     *
     * @param name by which errors call the file
     * @throws UnusableFileException where it has no headings, or one is missing for which the model asks
     */
    public TableRows(ModelFile model, String name, InputStream file) throws UnusableFileException, IOException {
        this.model = model;
        this.name = name;
        csv = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(file, StandardCharsets.UTF_8);
        rows = csv.iterator();
        List<String> headings = row()
                .orElseThrow(
                        () -> new UnusableFileException(name + " is empty; its first line should hold the headings."))
                .getFields()
                .stream()
                .map(String::strip)
                .toList();
        columns = new int[model.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = place(headings, model.columns().get(i).name());
        }
        id = place(headings, model.id());
    }

    private int place(List<String> headings, String wanted) throws UnusableFileException {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        throw new UnusableFileException(name + ", line 1: there is no column " + wanted
                + ", for which the model asks. There are " + String.join(", ", headings) + ".");
    }

    /**
     * The next record; empty after the last.
     *
     * @throws UnusableFileException with the file, line and column of what is wrong
     */
    public Optional<Line> next() throws UnusableFileException {
        Optional<CsvRecord> row = row();
        while (row.isPresent() && row.get().getFields().stream().allMatch(String::isBlank)) {
            row = row();
        }
        return row.isEmpty() ? Optional.empty() : Optional.of(line(row.get()));
    }

    private Line line(CsvRecord row) throws UnusableFileException {
        String own = cell(row, id);
        if (own.isEmpty()) {
            throw new UnusableFileException(
                    place(row.getStartingLineNumber()) + ": empty. Each record needs its identifier.");
        }
        List<String> cells = new ArrayList<>(columns.length);
        for (int at : columns) {
            cells.add(cell(row, at));
        }
        return new Line(row.getStartingLineNumber(), own, cells);
    }

    private String place(long line) {
        return name + ", line " + line + ", column " + model.id();
    }

    /** That two records have one identifier. @param before line of the first */
    public static UnusableFileException twice(ModelFile model, String name, Line line, long before) {
        return new UnusableFileException(name + ", line " + line.line() + ", column " + model.id() + ": “" + line.id()
                + "” stands in line " + before + " already. Each record needs an identifier of its own.");
    }

    private Optional<CsvRecord> row() throws UnusableFileException {
        try {
            return Optional.of(rows.next());
        } catch (NoSuchElementException end) {
            return Optional.empty();
        } catch (CsvParseException e) {
            throw new UnusableFileException(name + " is not CSV: " + e.getMessage(), e);
        }
    }

    private static String cell(CsvRecord row, int at) {
        return at < row.getFieldCount() ? row.getField(at).strip() : "";
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
