package uk.turnstone.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said to a question. */
public sealed interface Answer {

    /**
     * An answer.
     *
     * @param values of the options chosen; or what was typed: a number, a day as 2026-11-23, words
     * @param source who gave it, where not whoever gave the others; null for them
     */
    record Given(List<String> values, @Nullable String source) implements Answer {
        public Given {
            values = List.copyOf(values);
        }

        static Given of(String value) {
            return new Given(List.of(value), null);
        }
    }

    /** No answer, and why. */
    record Absent(Absence why) implements Answer {}
}
