package uk.turnstone.web.list;

import java.util.ArrayList;
import java.util.List;

/**
 * By what a list is sorted. Expressions stand in the words of the list's {@link RowSource#from}; an index over them and
 * the key, in this order, makes a page cost the same however many rows there are. Rows without a value in the first come
 * last, whichever way it is sorted; the others must always have a value.
 */
public record Sorting(List<Part> parts) {

    /** An expression and what it is. */
    public record Part(String sql, ValueType type) {}

    public Sorting {
        parts = List.copyOf(parts);
    }

    public static Sorting by(String sql, ValueType type) {
        return new Sorting(List.of(new Part(sql, type)));
    }

    /** Among equals, by this; never null. */
    public Sorting then(String sql, ValueType type) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(sql, type));
        return new Sorting(more);
    }
}
