package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A link of a navigation.
 *
 * @param active true on that page
 */
public record NavigationItem(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String href,
        boolean active,
        @Nullable String classes,
        Attributes attributes)
        implements Wording {

    public static NavigationItem of(String text, String href, boolean active) {
        return new NavigationItem(text, null, href, active, null, Attributes.NONE);
    }
}
