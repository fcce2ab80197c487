package uk.turnstone.demo;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * An extract whose rows are put in order before they are written, so that rows of one person do not stand together.
 * Rows beyond what memory may hold are sorted out to disk in runs, which are merged at the end.
 */
final class OrderedExtract implements AutoCloseable {
    private final Extract target;
    private final int rowsInMemory;
    private final Comparator<String[]> order;
    private final List<Path> runs = new ArrayList<>();
    private List<String[]> held = new ArrayList<>();

    /**
     * Opens the extract.
     *
     * @param by columns that give the order, most important first, compared as text
     */
    OrderedExtract(Extract target, int rowsInMemory, int... by) {
        this.target = target;
        this.rowsInMemory = rowsInMemory;
        this.order = (a, b) -> {
            for (int column : by) {
                int compared = a[column].compareTo(b[column]);
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    void add(String... row) {
        held.add(row);
        if (held.size() >= rowsInMemory) {
            spill();
        }
    }

    @Override
    public void close() {
        held.sort(order);
        if (runs.isEmpty()) {
            held.forEach(target::add);
        } else {
            spill();
            merge();
        }
        target.close();
    }

    private void spill() {
        held.sort(order);
        try {
            Path run = Files.createTempFile("turnstone-generate", ".csv");
            runs.add(run);
            try (CsvWriter writer = Extract.writer(run)) {
                held.forEach(writer::writeRecord);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        held = new ArrayList<>();
    }

    private void merge() {
        PriorityQueue<Run> open = new PriorityQueue<>(Comparator.comparing(Run::head, order));
        for (Path run : runs) {
            Run.open(run, open);
        }
        while (!open.isEmpty()) {
            Run first = open.remove();
            target.add(first.head());
            first.next(open);
        }
    }

    /** A sorted run on disk, deleted when it has been read. */
    private record Run(String[] head, CloseableIterator<CsvRecord> rest, Path file) {
        static void open(Path file, PriorityQueue<Run> into) {
            try {
                CloseableIterator<CsvRecord> rows = CsvReader.builder()
                        .skipEmptyLines(false)
                        .ofCsvRecord(file)
                        .iterator();
                advance(rows, file, into);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void next(PriorityQueue<Run> into) {
            try {
                advance(rest, file, into);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void advance(CloseableIterator<CsvRecord> rows, Path file, PriorityQueue<Run> into)
                throws IOException {
            if (rows.hasNext()) {
                into.add(new Run(rows.next().getFields().toArray(String[]::new), rows, file));
            } else {
                rows.close();
                Files.delete(file);
            }
        }
    }
}
