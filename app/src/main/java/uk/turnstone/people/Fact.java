package uk.turnstone.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that records say of a person, and which agencies say it.
 *
 * @param what name, birth date, sex, kind of number
 * @param value what is said
 * @param agencies who says it, sorted
 * @param doubtful whether the value failed a check
 * @param since since when somebody says just this; null where that is not kept
 */
public record Fact(
        String what,
        String value,
        List<String> agencies,
        boolean doubtful,
        @Nullable LocalDate since) {
    /** The agencies in a line. */
    public String from() {
        return String.join(", ", agencies);
    }
}
