package uk.turnstone.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a format.
 *
 * @param name heading, as in the format
 * @param type what its values are
 * @param required a row without a value is rejected
 * @param optionalHeading the whole column may be missing from a file
 * @param maximum most characters a value may have
 * @param past a date after today is rejected
 * @param from earliest date or month that can be meant; null for any
 * @param notBefore name of a column whose date this one's may not precede; null for none
 * @param pattern regular expression of a text; null for any
 * @param atLeast smallest number that can be meant; null for any
 * @param atMost greatest number that can be meant; null for any
 * @param codes accepted code to the code kept; empty for columns without a list
 */
record Column(
        String name,
        ColumnType type,
        boolean required,
        boolean optionalHeading,
        int maximum,
        boolean past,
        java.time.@Nullable LocalDate from,
        @Nullable String notBefore,
        java.util.regex.@Nullable Pattern pattern,
        @Nullable Double atLeast,
        @Nullable Double atMost,
        Map<String, String> codes) {

    /** The codes one may write, for a sentence. */
    List<String> accepted() {
        return codes.keySet().stream().sorted().toList();
    }
}
