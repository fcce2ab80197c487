package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/** Ids by which fields, hints and errors are tied together. */
public final class Ids {
    private Ids() {}

    /** The first that is given; empty where none is. */
    public static String first(@Nullable String own, @Nullable String other) {
        if (own != null && !own.isEmpty()) {
            return own;
        }
        return other == null ? "" : other;
    }

    /** Value of aria-describedby: what was given, then the hint, then the error; empty where there is none. */
    public static String describedBy(
            @Nullable String given, String id, @Nullable Hint hint, @Nullable ErrorMessage error) {
        return Markup.given(given, hint == null ? null : id + "-hint", error == null ? null : id + "-error");
    }
}
