package uk.turnstone.people;

import java.util.List;

/**
 * The answer to a search, a page at a time.
 *
 * @param asked the question as typed
 * @param page from 1 to {@link #PAGES}
 * @param hits of this page, at most {@link #MOST}, the best first
 * @param next whether there is a page after this
 * @param more whether there were more, on the next page or beyond what was looked at
 * @param others who answers as well and may not be opened
 */
public record Found(String asked, int page, List<Hit> hits, boolean next, boolean more, List<OtherAnswer> others) {
    /** As many as one reads through; beyond it another fact is quicker. */
    public static final int MOST = 25;
    /** Who has read so many has not said whom they look for. */
    public static final int PAGES = 4;
    /** Nothing was asked for. */
    static final Found NOTHING = new Found("", 1, List.of(), false, false, List.of());

    /** The outcome in a sentence. */
    public String sentence() {
        if (asked.isEmpty()) {
            return "Type a name, a birth date or a number.";
        }
        if (page > 1) {
            String which = hits.isEmpty()
                    ? "No more were found"
                    : "People " + (MOST * (page - 1) + 1) + " to " + (MOST * (page - 1) + hits.size());
            return which + (more ? ", and there are more: add a birth date." : ".");
        }
        if (more && hits.size() < MOST) {
            return "At least " + hits.size() + ", and others may answer as well: add a birth date.";
        }
        if (more) {
            return "More than " + MOST + ": add a birth date.";
        }
        return switch (hits.size()) {
            case 0 -> "Nobody was found among the records you may see.";
            case 1 -> "1 person.";
            default -> hits.size() + " people.";
        };
    }
}
