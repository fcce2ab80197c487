package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The question that several fields answer.
 *
 * @param isPageHeading true where it is the heading of the page
 */
public record Legend(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String classes,
        boolean isPageHeading) implements Wording {

    public static Legend of(String text) {
        return new Legend(text, null, null, false);
    }
}
