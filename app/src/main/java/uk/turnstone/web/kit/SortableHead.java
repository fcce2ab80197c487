package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The head of a column by which a table can be sorted.
 *
 * @param sort {@code ascending}, {@code descending} or {@code none}; null where it cannot be sorted by
 * @param href where the table is sorted by it without script
 */
public record SortableHead(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String format,
        @Nullable String classes,
        @Nullable String sort,
        @Nullable String href,
        Attributes attributes)
        implements Wording {

    public static SortableHead of(String text, String sort, String href) {
        return new SortableHead(text, null, null, null, sort, href, Attributes.NONE);
    }

    /** The class for its format, or null. */
    public @Nullable String formatted() {
        return format == null || format.isEmpty() ? null : "govuk-table__header--" + format;
    }
}
