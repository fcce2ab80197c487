package uk.turnstone.people;

import java.util.List;

/**
 * The answer to a search.
 *
 * @param asked the question as typed
 * @param hits at most {@link #MOST}, the best first
 * @param more whether there were more
 * @param others who answers as well and may not be opened
 */
public record Found(String asked, List<Hit> hits, boolean more, List<OtherAnswer> others) {
    /** As many as one reads through; beyond it another fact is quicker. */
    public static final int MOST = 25;

    /** The outcome in a sentence. */
    public String sentence() {
        if (asked.isEmpty()) {
            return "Type a name, a birth date or a number.";
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
