package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A main destination.
 *
 * @param current true on that page itself
 * @param active true under it
 */
public record ServiceNavigationItem(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String href,
        boolean current,
        boolean active,
        Attributes attributes)
        implements Wording {

    public static ServiceNavigationItem of(String text, String href, boolean active) {
        return new ServiceNavigationItem(text, null, href, false, active, Attributes.NONE);
    }

    /** True if the reader is there or under it. */
    public boolean here() {
        return current || active;
    }

    /** Value of aria-current; null elsewhere. */
    public @Nullable String ariaCurrent() {
        if (current) {
            return "page";
        }
        return active ? "true" : null;
    }
}
