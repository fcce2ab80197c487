package uk.turnstone.people;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** Says now and then how many pairs were weighed, and how long the rest will take at most. */
final class PairProgress {
    private static final long EVERY = 2_000_000_000L;

    private final PrintWriter err;
    private final long expected;
    private final long began = System.nanoTime();
    private final LongAdder pairs = new LongAdder();
    private long said = began;

    PairProgress(PrintWriter err, long expected) {
        this.err = err;
        this.expected = expected;
    }

    void weighed(long more) {
        pairs.add(more);
        long now = System.nanoTime();
        synchronized (this) {
            if (now - said < EVERY) {
                return;
            }
            said = now;
        }
        long done = Math.max(1, pairs.sum());
        err.printf(
                Locale.UK,
                "%,d of at most %,d pairs weighed, at most %.0f s left%n",
                done,
                expected,
                (now - began) / 1e9 * (expected - done) / done);
        err.flush();
    }

    /** How many pairs were weighed so far. */
    long pairs() {
        return pairs.sum();
    }
}
