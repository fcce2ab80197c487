package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A page above this one, or this one.
 */
public record BreadcrumbsItem(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String href,
        Attributes attributes) implements Wording {

    public static BreadcrumbsItem of(String text, String href) {
        return new BreadcrumbsItem(text, null, href, Attributes.NONE);
    }
}
