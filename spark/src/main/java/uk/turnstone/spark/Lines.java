package uk.turnstone.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.io.CsvFile;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.TableRows;
import uk.turnstone.linkage.io.UnusableFileException;
import uk.turnstone.linkage.weigh.Table;

/**
 * The lines of one file as rows of {@link Records#READ}, each value cleaned. Where one cannot be read, the last row says why.
 */
final class Lines implements Iterator<Row> {
    private static final int MOST_REMEMBERED = 100_000;

    private final int file;
    private final CsvFile csv;
    private final ModelFile model;
    private final List<Map<String, String>> cleaned = new ArrayList<>();
    private @Nullable TableRows open;
    private @Nullable Row next;
    private boolean over;
    private long line;

    /** @param file which of the files it is, from 0 */
    Lines(int file, CsvFile csv, ModelFile model) {
        this.file = file;
        this.csv = csv;
        this.model = model;
        model.columns().forEach(column -> cleaned.add(new HashMap<>()));
    }

    @Override
    public boolean hasNext() {
        if (next == null && !over) {
            next = read();
        }
        return next != null;
    }

    private @Nullable Row read() {
        try {
            if (open == null) {
                open = new TableRows(model, csv.name(), csv.open());
            }
            Optional<TableRows.Line> read = open.next();
            if (read.isPresent()) {
                line = read.get().line();
                return row(read.get());
            }
            close();
            return null;
        } catch (UnusableFileException unusable) {
            over = true;
            return RowFactory.create(
                    Records.number(file, line + 1), "", "", new String[0], new byte[0], unusable.getMessage());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private void close() throws IOException {
        over = true;
        if (open != null) {
            open.close();
        }
    }

    private Row row(TableRows.Line read) {
        String[] cells = new String[read.cells().size()];
        for (int column = 0; column < cells.length; column++) {
            Map<String, String> known = cleaned.get(column);
            if (known.size() > MOST_REMEMBERED) {
                known.clear();
            }
            Table.Column of = model.columns().get(column);
            cells[column] = known.computeIfAbsent(read.cells().get(column), cell -> cleaned(of, cell));
        }
        return RowFactory.create(
                Records.number(file, read.line()), csv.source(), read.id(), cells, name(csv.source(), read.id()), null);
    }

    private static String cleaned(Table.Column column, String cell) {
        return column.isList()
                ? String.join(
                        column.divider(),
                        column.cleaning().ofAll(Arrays.asList(cell.split(Pattern.quote(column.divider())))))
                : column.cleaning().of(cell);
    }

    /** By which records are sorted as Java sorts texts, source first. */
    private static byte[] name(String source, String id) {
        var name = new ByteArrayOutputStream();
        name.writeBytes(source.getBytes(StandardCharsets.UTF_16BE));
        name.writeBytes(new byte[2]);
        name.writeBytes(id.getBytes(StandardCharsets.UTF_16BE));
        return name.toByteArray();
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }
}
