package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks rows in a thread of its own, at most some thousand ahead of whoever takes them, so that a file is read
 * while the rows before go to the database.
 */
final class RowsAhead implements AutoCloseable {
    private static final int ROWS_OF_A_BATCH = 256;
    private static final int BATCHES_AHEAD = 6;
    /** Of long rows fewer are read ahead. */
    private static final int LETTERS_OF_A_BATCH = 1 << 20;

    /**
     * @param rows none at the end of the file
     * @param position how far into the file reading had come
     * @param trouble what stopped the reading, if anything did
     */
    record Batch(
            List<CheckedRow> rows, long position, @Nullable Throwable trouble) {}

    private final BlockingQueue<Batch> read = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread reader;

    RowsAhead(Rows rows, Function<Rows, CheckedRow> check) {
        reader = Thread.ofPlatform().name("rows-ahead").daemon().start(() -> read(rows, check));
    }

    private void read(Rows rows, Function<Rows, CheckedRow> check) {
        try {
            Batch batch;
            do {
                batch = batch(rows, check);
                read.put(batch);
            } while (!batch.rows.isEmpty() && batch.trouble == null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Batch batch(Rows rows, Function<Rows, CheckedRow> check) {
        List<CheckedRow> batch = new ArrayList<>(ROWS_OF_A_BATCH);
        Throwable trouble = null;
        try {
            int letters = 0;
            while (batch.size() < ROWS_OF_A_BATCH && letters < LETTERS_OF_A_BATCH && rows.next()) {
                CheckedRow row = check.apply(rows);
                letters += row.raw().length();
                batch.add(row);
            }
        } catch (RuntimeException | Error e) {
            // Whoever takes the rows must hear of it, whatever it is: else they would wait for ever.
            trouble = e;
        }
        return new Batch(batch, rows.position(), trouble);
    }

    /**
     * The next rows; none at the end.
     *
     * @throws IntakeTrouble what is wrong with the file, as the reader found it
     */
    Batch next() {
        try {
            Batch next = read.take();
            switch (next.trouble) {
                case null -> {
                    return next;
                }
                case RuntimeException wrong -> throw wrong;
                case Error fault -> throw fault;
                default -> throw new IllegalStateException(next.trouble);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IntakeTrouble("The reading of the file was stopped.", e);
        }
    }

    /** Ends the reading; the rows may be closed afterwards. */
    @Override
    public void close() {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
