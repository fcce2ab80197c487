package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an answer.
 *
 * @param visuallyHiddenText what is heard before it; “Error” where null, nothing where empty
 */
public record ErrorMessage(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String classes,
        @Nullable String visuallyHiddenText,
        Attributes attributes)
        implements Wording {

    public static ErrorMessage of(String text) {
        return new ErrorMessage(text, null, null, null, Attributes.NONE);
    }

    /** Null where nothing is wrong. */
    public static @Nullable ErrorMessage orNone(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
