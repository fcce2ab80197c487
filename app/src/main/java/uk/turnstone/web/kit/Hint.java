package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What helps to answer, under the label.
 */
public record Hint(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String classes,
        Attributes attributes) implements Wording {

    public static Hint of(String text) {
        return new Hint(text, null, null, Attributes.NONE);
    }

    public static Hint of(Content html) {
        return new Hint(null, html, null, Attributes.NONE);
    }

    /** Null where there is no text, so that a hint may be passed on that may be missing. */
    public static @Nullable Hint orNone(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
