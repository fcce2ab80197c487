package uk.turnstone.web.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buttons that the script folds into one; without it they stand side by side.
 *
 * @param alignMenu {@code right} opens it leftwards
 */
public record ButtonMenu(
        List<ButtonItem> items,
        @Nullable MenuButton button,
        @Nullable String alignMenu,
        @Nullable String classes,
        Attributes attributes) {

    public static ButtonMenu of(String button, List<ButtonItem> items) {
        return new ButtonMenu(items, new MenuButton(button, null), null, null, Attributes.NONE);
    }
}
