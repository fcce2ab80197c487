package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One line of the summary of problems.
 *
 * @param href where the field is, such as {@code #name}
 */
public record ErrorItem(
        @Nullable String href,
        @Nullable String text,
        @Nullable Content html,
        Attributes attributes) implements Wording {

    public static ErrorItem of(String href, String text) {
        return new ErrorItem(href, text, null, Attributes.NONE);
    }
}
