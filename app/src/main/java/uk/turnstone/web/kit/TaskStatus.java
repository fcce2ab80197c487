package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * How far a thing to do is.
 */
public record TaskStatus(
        @Nullable Tag tag,
        @Nullable String text,
        @Nullable Content html,
        @Nullable String classes) implements Wording {

    public static TaskStatus of(String text) {
        return new TaskStatus(null, text, null, null);
    }

    public static TaskStatus of(Tag tag) {
        return new TaskStatus(tag, null, null, null);
    }
}
