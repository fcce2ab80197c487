package uk.turnstone.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.io.ReadRow;
import uk.turnstone.linkage.io.RecordRows;
import uk.turnstone.linkage.io.UnusableFileException;

/**
 * The rows of extracts in the form in which Spark asks for them: one after the other, however long the files, each closed
 * after its last. A row is its record, or none, and {@link ResultRows} for what is wrong in it.
 */
final class ExtractRows implements Iterator<Row> {

    private final Iterator<Extract> extracts;
    private final Configuration settings;
    private final Queue<Row> read = new ArrayDeque<>(1);
    private @Nullable Extract extract;
    private @Nullable RecordRows open;

    ExtractRows(Iterator<Extract> extracts, Configuration settings) {
        this.extracts = extracts;
        this.settings = settings;
    }

    /** @throws Unusable where a file is broken further on */
    @Override
    public boolean hasNext() {
        try {
            while (read.isEmpty() && (open != null || extracts.hasNext())) {
                step();
            }
            return !read.isEmpty();
        } catch (UnusableFileException broken) {
            throw new Unusable(broken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void step() throws UnusableFileException, IOException {
        if (open == null || extract == null) {
            extract = extracts.next();
            open = extract.open(settings);
        }
        Optional<ReadRow> row = open.next();
        if (row.isPresent()) {
            read.add(written(extract.number(), row.get()));
        } else {
            open.close();
            open = null;
        }
    }

    private static Row written(int file, ReadRow row) {
        return RowFactory.create(
                row.person().map(RecordColumns::write).orElse(null),
                ResultRows.of(file, row.problems()).toArray());
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }

    /** Carries the sentence about a broken file from the machine that read it to the one that can say it. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(UnusableFileException broken) {
            super(broken.getMessage(), broken);
        }
    }
}
