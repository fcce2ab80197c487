package uk.turnstone.people;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is so now.
 *
 * @param what what it is about: order or licence, supervising officer, risk of harm, cohort
 * @param value what is so, or that nothing is known
 * @param href where more of it stands; null for nowhere
 * @param since since when, in words; empty where nothing is known
 * @param from who says so; empty where nobody does
 */
public record NowLine(String what, String value, @Nullable String href, String since, String from) {

    /** A line that says that nothing is known. */
    public static NowLine nothing(String what, String words) {
        return new NowLine(what, words, null, "", "");
    }

    /** Whether there is anything known. */
    public boolean known() {
        return !from.isEmpty();
    }
}
