package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A link by which something can be done.
 *
 * @param visuallyHiddenText what is heard after it
 */
public record Action(
        @Nullable String href,
        @Nullable String text,
        @Nullable Content html,
        @Nullable String visuallyHiddenText,
        @Nullable String classes,
        Attributes attributes)
        implements Wording {

    public static Action of(String href, String text, String visuallyHiddenText) {
        return new Action(href, text, null, visuallyHiddenText, null, Attributes.NONE);
    }
}
