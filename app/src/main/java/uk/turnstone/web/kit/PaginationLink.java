package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The way to the page before or after.
 *
 * @param labelText what is on that page
 */
public record PaginationLink(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String href,
        @Nullable String labelText,
        Attributes attributes)
        implements Wording {

    public static PaginationLink of(String text, String href) {
        return new PaginationLink(text, null, href, null, Attributes.NONE);
    }

    /** Null where there is no such page. */
    public static @Nullable PaginationLink orNone(String text, @Nullable String href) {
        return href == null ? null : of(text, href);
    }

    /** True if there is a way. */
    public static boolean leads(@Nullable PaginationLink link) {
        return link != null && link.href != null && !link.href.isEmpty();
    }
}
