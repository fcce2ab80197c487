package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The heading at the head of a page.
 *
 * @param level 1 to 6; 1 where null
 */
public record PageHeading(
        @Nullable String text,
        @Nullable Content html,
        @Nullable Integer level,
        @Nullable String classes) implements Wording {

    public static PageHeading of(String text) {
        return new PageHeading(text, null, null, null);
    }

    /** The level of the heading. */
    public int depth() {
        return level == null ? 1 : level;
    }
}
