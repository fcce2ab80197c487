package uk.turnstone.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a person, as the reader may see it, for comparing and parting.
 *
 * @param record internal number, never shown
 * @param agency who holds it
 * @param category title of the data category
 * @param extract name of the format in which it comes; null for a record of our own
 * @param names names it gives
 * @param births birth date; none or one
 * @param numbers identifiers, their kind before them
 * @param addresses open addresses
 * @param history occasions that it tells of, as far as the reader may see
 * @param since when it was first known; null for a record of our own
 */
public record SeenRecord(
        long record,
        String agency,
        String category,
        @Nullable String extract,
        List<String> names,
        List<String> births,
        List<String> numbers,
        List<String> addresses,
        int history,
        @Nullable LocalDate since) {

    /** Whether people here made it, so that plans, memberships and notes hang on it. */
    public boolean own() {
        return since == null;
    }
}
