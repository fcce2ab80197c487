package uk.turnstone.web.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named way to look at a list: its filters, order and columns.
 *
 * @param code name in addresses: a word for one that the list brings, a random key for one's own
 * @param question filters, order and columns, written as in an address
 * @param counted whether the number of its rows is shown beside its name; only where an index answers it
 * @param own key of a view that the reader saved; null for one that the list brings
 * @param first true for the view of one's own that the list opens with
 */
public record View(
        String code,
        String name,
        String question,
        boolean counted,
        @Nullable UUID own,
        boolean first) {
    static final String ALL = "all";

    /** One that the list brings, counted. */
    public static View shipped(String code, String name, String question) {
        return new View(code, name, question, true, null, false);
    }

    /** All of the list; every list has it. */
    static View all() {
        return new View(ALL, "All", "", false, null, false);
    }
}
