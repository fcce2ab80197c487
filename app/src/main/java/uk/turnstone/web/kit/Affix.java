package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What stands inside the frame of a field before or after what is typed, such as “£”.
 */
public record Affix(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String classes,
        Attributes attributes) implements Wording {

    public static Affix of(String text) {
        return new Affix(text, null, null, Attributes.NONE);
    }

    /** True if there is one to show. */
    public static boolean shown(@Nullable Wording affix) {
        return affix != null && !affix.words().isEmptyContent();
    }
}
