package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A button among others, with the options of the button itself.
 */
public record ButtonItem(
        @Nullable String element,
        @Nullable String text,
        @Nullable Content html,
        @Nullable String name,
        @Nullable String type,
        @Nullable String value,
        boolean disabled,
        @Nullable String href,
        @Nullable String classes,
        Attributes attributes,
        @Nullable Boolean preventDoubleClick,
        boolean isStartButton,
        @Nullable String id)
        implements Wording {

    /** A link that looks like a button. */
    public static ButtonItem link(String text, String href) {
        return new ButtonItem(
                null, text, null, null, null, null, false, href, null, Attributes.NONE, null, false, null);
    }

    /** A button that sends the form with a name and a value. */
    public static ButtonItem sending(String text, String name, String value) {
        return new ButtonItem(
                null, text, null, name, null, value, false, null, null, Attributes.NONE, null, false, null);
    }

    public ButtonItem withClasses(String added) {
        return new ButtonItem(
                element,
                text,
                html,
                name,
                type,
                value,
                disabled,
                href,
                added,
                attributes,
                preventDoubleClick,
                isStartButton,
                id);
    }
}
