package uk.turnstone.measures;

/**
 * A count of people as it may be shown outside the circle that knows them. One to four people could be recognised, so
 * they are shown as "&lt;5" (domain notes, part 5, question 11).
 */
public sealed interface ShownCount {

    /** Counts from 1 to below this are small. */
    int THRESHOLD = 5;

    /** As printed: the number, {@code <5}, or {@code [c]}. */
    String text();

    static boolean isSmall(long count) {
        return count > 0 && count < THRESHOLD;
    }

    /**
     * A count that stands alone, in no table and under no total.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    static ShownCount of(long count) {
        return isSmall(count) ? new Small() : new Exact(count);
    }

    /** @param count 0, or {@link #THRESHOLD} and more */
    record Exact(long count) implements ShownCount {

        /** @throws IllegalArgumentException if the count is small or negative */
        public Exact {
            if (count < 0 || isSmall(count)) {
                throw new IllegalArgumentException("not a count to show: " + count);
            }
        }

        @Override
        public String text() {
            return Long.toString(count);
        }
    }

    /** One to four. */
    record Small() implements ShownCount {
        @Override
        public String text() {
            return "<" + THRESHOLD;
        }
    }

    /** Held back so that a small count cannot be had from it; marked as government statistics mark the confidential. */
    record Withheld() implements ShownCount {
        @Override
        public String text() {
            return "[c]";
        }
    }
}
