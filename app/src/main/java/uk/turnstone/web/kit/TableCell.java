package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table, or the head of a column.
 *
 * @param format {@code numeric} aligns numbers to the right
 */
public record TableCell(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String format,
        @Nullable String classes,
        @Nullable Integer colspan,
        @Nullable Integer rowspan,
        Attributes attributes)
        implements Wording {

    public static TableCell of(String text) {
        return new TableCell(text, null, null, null, null, null, Attributes.NONE);
    }

    public static TableCell of(Content html) {
        return new TableCell(null, html, null, null, null, null, Attributes.NONE);
    }

    public static TableCell number(String text) {
        return new TableCell(text, null, "numeric", null, null, null, Attributes.NONE);
    }

    /** The class for its format after this prefix, or null. */
    public @Nullable String formatted(String prefix) {
        return format == null || format.isEmpty() ? null : prefix + format;
    }
}
