package uk.turnstone.linkage.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.turnstone.linkage.io.TableRows.Line;
import uk.turnstone.linkage.weigh.Table;

/** CSV files as the {@link Table} that a model asks for. */
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
        return readAll(model, files.stream().map(CsvFile::of).toList());
    }

    /** The same, of files that lie anywhere. */
    public static Table readAll(ModelFile model, List<CsvFile> files) throws UnusableFileException, IOException {
        try (ExecutorService filling = Executors.newSingleThreadExecutor()) {
            TableFiles reading = new TableFiles(model, filling);
            for (CsvFile file : files) {
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

    private void read(CsvFile file) throws UnusableFileException, IOException {
        try (TableRows lines = new TableRows(model, file.name(), file.open())) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                add(file, line.get());
            }
        }
    }

    private void add(CsvFile file, Line line) throws UnusableFileException, IOException {
        Long before =
                lines.computeIfAbsent(file.source(), any -> new HashMap<>()).putIfAbsent(line.id(), line.line());
        if (before != null) {
            throw TableRows.twice(model, file.name(), line, before);
        }
        rows.add(new Row(file.source(), line.id(), line.cells()));
        if (rows.size() == ROWS_AT_A_TIME) {
            fill(MOST_WAITING);
        }
    }
}
