package uk.turnstone.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ties a field to its hint and its error for those who hear the page. */
public final class Described {
    private Described() {}

    /** Value of aria-describedby; null where there is neither. */
    public static @Nullable String by(String name, @Nullable String hint, @Nullable String wrong) {
        String ids = Stream.of(hint == null ? "" : name + "-hint", wrong == null ? "" : name + "-error")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
