package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * Words with, at most, classes of their own: a key, a value, a title, an insertion.
 */
public record Phrase(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String classes) implements Wording {

    public static Phrase of(String text) {
        return new Phrase(text, null, null);
    }

    public static Phrase of(Content html) {
        return new Phrase(null, html, null);
    }

    public Phrase withClasses(String added) {
        return new Phrase(text, html, added);
    }
}
