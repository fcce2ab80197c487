package uk.turnstone.intake;

import java.util.List;
import uk.turnstone.web.Words;

/** How much a reader is told of the figures of a delivery. */
enum Reach {
    /** Not that there are any: the delivery is of the other side of the wall. */
    NOTHING,
    /** Rows read and turned back, without columns and reasons. */
    TOTALS,
    /** Everything but counts under five, and what they could be worked out from. */
    WITHOUT_SMALL,
    /** As counted: whoever may read the rows, and open data. */
    ALL;

    private static final int FEWEST = 5;

    static final String HELD_BACK = "held back";

    /** Whether a count is too small to be told. */
    boolean holdsBack(long count) {
        return this != ALL && count > 0 && count < FEWEST;
    }

    /** “1,234”, or “fewer than 5”. */
    String count(long count) {
        return holdsBack(count) ? "fewer than " + FEWEST : Words.number(count);
    }

    /** The sum of counts that are told one by one; where one of them is held back, not so that it could be worked out. */
    String sum(List<Long> counts) {
        if (counts.stream().noneMatch(this::holdsBack)) {
            return Words.number(counts.stream().mapToLong(Long::longValue).sum());
        }
        long told = counts.stream()
                .filter(each -> !holdsBack(each))
                .mapToLong(Long::longValue)
                .sum();
        return told == 0 ? "a few" : "more than " + Words.number(told);
    }
}
