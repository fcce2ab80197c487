package uk.turnstone.intake;

import java.util.concurrent.Semaphore;

/**
 * How many files one process takes in at a time. Each needs several connections at once; were there no turns, some might
 * hold what the others wait for. Whoever comes later waits, holding nothing.
 */
final class Turns {
    private static final int SMALL_AT_A_TIME = 8;
    private static final int WIDE_AT_A_TIME = 2;

    private final Semaphore small = new Semaphore(SMALL_AT_A_TIME, true);
    private final Semaphore wide = new Semaphore(WIDE_AT_A_TIME, true);

    /** A turn, over when closed. */
    record Turn(Semaphore of) implements AutoCloseable {
        @Override
        public void close() {
            of.release();
        }
    }

    /**
     * Waits for a turn.
     *
     * @param isWide whether the delivery takes a connection for each of its parts
     */
    Turn take(boolean isWide) {
        Semaphore turns = isWide ? wide : small;
        turns.acquireUninterruptibly();
        return new Turn(turns);
    }
}
