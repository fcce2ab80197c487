package uk.turnstone.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One record of a person, as the reader may see it, for comparing and parting.
 *
 * @param record internal number, never shown
 * @param agency who holds it
 * @param category title of the data category
 * @param names names it gives, in a line; null for none, as are the next three
 * @param births birth date
 * @param numbers identifiers
 * @param addresses open addresses
 * @param history occasions that it tells of, as far as the reader may see
 * @param since when it was first known; null for a record of our own
 */
public record SeenRecord(
        long record,
        String agency,
        String category,
        @Nullable String names,
        @Nullable String births,
        @Nullable String numbers,
        @Nullable String addresses,
        int history,
        @Nullable LocalDate since) {

    /** Whether people here made it, so that plans, memberships and notes hang on it. */
    public boolean own() {
        return since == null;
    }
}
