package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A word that marks a state.
 */
public record Tag(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String classes,
        Attributes attributes) implements Wording {

    public static Tag of(String text) {
        return new Tag(text, null, null, Attributes.NONE);
    }

    public static Tag of(String text, String classes) {
        return new Tag(text, null, classes, Attributes.NONE);
    }
}
