package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a card.
 *
 * @param headingLevel 1 to 6; 2 where null
 */
public record CardTitle(
        @Nullable String text,
        @Nullable Content html,
        @Nullable Integer headingLevel,
        @Nullable String classes) implements Wording {

    public static CardTitle of(String text) {
        return new CardTitle(text, null, null, null);
    }

    /** The level of the heading. */
    public int level() {
        return headingLevel == null ? 2 : headingLevel;
    }
}
