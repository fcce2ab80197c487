package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The label of a field.
 *
 * @param isPageHeading true where the label is the heading of the page
 */
public record Label(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String classes,
        boolean isPageHeading,
        Attributes attributes)
        implements Wording {

    public static Label of(String text) {
        return new Label(text, null, null, false, Attributes.NONE);
    }

    public static Label of(Content html) {
        return new Label(null, html, null, false, Attributes.NONE);
    }

    public Label withClasses(String added) {
        return new Label(text, html, added, isPageHeading, attributes);
    }

    public Label asPageHeading() {
        return new Label(text, html, classes, true, attributes);
    }
}
