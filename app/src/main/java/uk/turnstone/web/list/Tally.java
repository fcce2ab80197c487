package uk.turnstone.web.list;

import uk.turnstone.web.Words;

/**
 * How many rows there are: exactly up to {@link #EXACT}, and “more than” that beyond it, so that counting costs the same
 * however long the list is.
 *
 * @param counted rows counted, at most one more than the limit
 * @param limit up to which it is exact
 */
public record Tally(long counted, long limit) {
    /** Up to here a list is counted exactly. */
    public static final long EXACT = 1_000;
    /** Up to here views are counted: beside a name, “over 100” says enough. */
    static final long OF_A_VIEW = 100;

    public boolean exact() {
        return counted <= limit;
    }

    /** “1,000” or “more than 1,000”. */
    public String inWords() {
        return exact() ? Words.number(counted) : "more than " + Words.number(limit);
    }

    /** “82” or “100+”, for a badge. */
    public String inShort() {
        return exact() ? Words.number(counted) : Words.number(limit) + "+";
    }
}
