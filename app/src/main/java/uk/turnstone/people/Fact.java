package uk.turnstone.people;

import java.util.List;

/**
 * Something that records say of a person, and which agencies say it.
 *
 * @param what name, birth date, sex, kind of number
 * @param value what is said
 * @param agencies who says it, sorted
 * @param doubtful whether the value failed a check
 */
public record Fact(String what, String value, List<String> agencies, boolean doubtful) {
    /** The agencies in a line. */
    public String from() {
        return String.join(", ", agencies);
    }
}
