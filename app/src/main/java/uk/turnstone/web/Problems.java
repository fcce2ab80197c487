package uk.turnstone.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is wrong in a form, in the order of its fields.
 *
 * @param list the problems
 */
public record Problems(List<Problem> list) {
    public static final Problems NONE = new Problems(List.of());

    public Problems {
        list = List.copyOf(list);
    }

    public static Problems of(String field, String words) {
        return new Problems(List.of(new Problem(field, words)));
    }

    public boolean any() {
        return !list.isEmpty();
    }

    /** What is wrong with a field; null if nothing. */
    public @Nullable String with(String field) {
        return list.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::words)
                .findFirst()
                .orElse(null);
    }
}
