package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * One numbered page of a list.
 *
 * @param ellipsis true for the gap between numbers, instead of a page
 */
public record PaginationItem(
        @Nullable String number,
        @Nullable String visuallyHiddenText,
        @Nullable String href,
        boolean current,
        boolean ellipsis,
        Attributes attributes) {

    public static PaginationItem of(String number, String href, boolean current) {
        return new PaginationItem(number, null, href, current, false, Attributes.NONE);
    }

    /** True if it holds neither page nor gap; such an item is left out. */
    public boolean isEmpty() {
        return number == null && href == null && !ellipsis;
    }
}
