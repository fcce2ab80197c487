package uk.turnstone.linkage.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.turnstone.linkage.weigh.Table;

/** CSV files as the {@link Table} that a model asks for. Each file is a source, by its name without its ending. */
public final class TableFiles {
    private static final int ROWS_AT_A_TIME = 1000;
    private static final int MOST_WAITING = 8;

    private final ModelFile model;
    private final Table table;
    private final ExecutorService filling;
    /** By source and identifier, the line. */
    private final Map<String, Map<String, Long>> lines = new HashMap<>();

    /** What was read and not yet put into the table, which another thread does meanwhile. */
    private List<Row> rows = new ArrayList<>();

    private final Deque<Future<?>> waiting = new ArrayDeque<>();

    private TableFiles(ModelFile model, ExecutorService filling) {
        this.model = model;
        this.filling = filling;
        table = new Table(model.columns());
    }

    private record Row(String source, String id, List<String> cells) {}

    /**
     * Reads them one after another.
     *
     * @throws UnusableFileException with the file, line and column of the first thing that is wrong
     */
    public static Table read(ModelFile model, List<Path> files) throws UnusableFileException, IOException {
        try (ExecutorService filling = Executors.newSingleThreadExecutor()) {
            TableFiles reading = new TableFiles(model, filling);
            for (Path file : files) {
                reading.read(file);
            }
            reading.fill(0);
            return reading.table;
        }
    }

    /** Has what was read put into the table, and waits until no more than so many heaps of rows are left. */
    private void fill(int left) throws IOException {
        List<Row> full = rows;
        rows = new ArrayList<>(ROWS_AT_A_TIME);
        waiting.add(filling.submit(() -> full.forEach(row -> table.add(row.source(), row.id(), row.cells()))));
        try {
            while (waiting.size() > left) {
                waiting.remove().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while files were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Rows could not be taken", e.getCause());
        }
    }

    private void read(Path file) throws UnusableFileException, IOException {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            throw new UnusableFileException("There is no file " + name + ".");
        }
        String source = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            Headings headings = null;
            for (CsvRecord row : rows) {
                if (headings == null) {
                    headings = Headings.of(model, name, row.getFields());
                } else if (!isEmpty(row)) {
                    add(source, name, headings, row);
                }
            }
            if (headings == null) {
                throw new UnusableFileException(name + " is empty; its first line should hold the headings.");
            }
        } catch (CsvParseException e) {
            throw new UnusableFileException(name + " is not CSV: " + e.getMessage(), e);
        }
    }

    private static boolean isEmpty(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    private void add(String source, String name, Headings headings, CsvRecord row)
            throws UnusableFileException, IOException {
        String id = cell(row, headings.id());
        String place = name + ", line " + row.getStartingLineNumber();
        if (id.isEmpty()) {
            throw new UnusableFileException(
                    place + ", column " + model.id() + ": empty. Each record needs its identifier.");
        }
        Long before =
                lines.computeIfAbsent(source, any -> new HashMap<>()).putIfAbsent(id, row.getStartingLineNumber());
        if (before != null) {
            throw new UnusableFileException(place + ", column " + model.id() + ": “" + id + "” stands in line " + before
                    + " already. Each record needs an identifier of its own.");
        }
        List<String> cells = new ArrayList<>(headings.columns().length);
        for (int at : headings.columns()) {
            cells.add(cell(row, at));
        }
        rows.add(new Row(source, id, cells));
        if (rows.size() == ROWS_AT_A_TIME) {
            fill(MOST_WAITING);
        }
    }

    private static String cell(CsvRecord row, int at) {
        return at < row.getFieldCount() ? row.getField(at).strip() : "";
    }

    /**
     * Where what the model asks for stands.
     *
     * @param id place of the identifier's column
     * @param columns places of the model's columns, in its order
     */
    private record Headings(int id, int[] columns) {

        static Headings of(ModelFile model, String file, List<String> written) throws UnusableFileException {
            List<String> headings = written.stream().map(String::strip).toList();
            int[] columns = new int[model.columns().size()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = place(headings, model.columns().get(i).name(), file);
            }
            return new Headings(place(headings, model.id(), file), columns);
        }

        private static int place(List<String> headings, String wanted, String file) throws UnusableFileException {
            for (int i = 0; i < headings.size(); i++) {
                if (headings.get(i).equalsIgnoreCase(wanted)) {
                    return i;
                }
            }
            throw new UnusableFileException(file + ", line 1: there is no column " + wanted
                    + ", for which the model asks. There are " + String.join(", ", headings) + ".");
        }
    }
}
