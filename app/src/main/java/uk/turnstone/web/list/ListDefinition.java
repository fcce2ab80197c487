package uk.turnstone.web.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A list, declared once. Whatever a request names (a column, a filter, a view) is looked up here; nothing of a request
 * becomes a part of SQL otherwise than as a bound value.
 *
 * @param id name in addresses and of the reader's own views; never changed once in use
 * @param title what it holds, such as “Actions”
 * @param rows where its rows come from
 * @param columns in the order in which they are shown
 * @param sort key of the column that it is sorted by unless somebody chooses otherwise
 * @param descending true if that order is from the highest down
 * @param size rows to a page unless chosen otherwise: 25, 50 or 100
 * @param filters in the order of the form
 * @param views those it brings, beside “All”
 * @param actions what can be done with several rows
 */
public record ListDefinition(
        String id,
        String title,
        RowSource rows,
        List<Column> columns,
        String sort,
        boolean descending,
        int size,
        List<Filter> filters,
        List<View> views,
        List<RowAction> actions) {
    /** Rows to a page that can be chosen. */
    public static final List<Integer> SIZES = List.of(25, 50, 100);

    public ListDefinition {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        views = List.copyOf(views);
        actions = List.copyOf(actions);
        Set<String> keys = new HashSet<>();
        columns.forEach(column -> requireNew(keys, column.key()));
        Set<String> fields = new HashSet<>();
        filters.forEach(filter -> filter.fields().forEach(field -> requireNew(fields, field)));
        if (!id.matches("[a-z][a-z-]*") || !SIZES.contains(size)) {
            throw new IllegalArgumentException("Not a list: " + id);
        }
        if (columns.stream().noneMatch(column -> column.key().equals(sort) && column.sorting() != null)) {
            throw new IllegalArgumentException("Cannot be sorted by " + sort);
        }
    }

    /** A list without filters, views and actions of its own, 50 rows to a page. */
    public static ListDefinition of(String id, String title, RowSource rows, String sort, List<Column> columns) {
        return new ListDefinition(id, title, rows, columns, sort, false, 50, List.of(), List.of(), List.of());
    }

    /** Sorted from the highest down unless somebody chooses otherwise. */
    public ListDefinition highestFirst() {
        return new ListDefinition(id, title, rows, columns, sort, true, size, filters, views, actions);
    }

    public ListDefinition ofSize(int rowsToAPage) {
        return new ListDefinition(id, title, rows, columns, sort, descending, rowsToAPage, filters, views, actions);
    }

    public ListDefinition filteredBy(Filter... by) {
        return new ListDefinition(id, title, rows, columns, sort, descending, size, List.of(by), views, actions);
    }

    public ListDefinition viewedAs(View... brought) {
        return new ListDefinition(id, title, rows, columns, sort, descending, size, filters, List.of(brought), actions);
    }

    public ListDefinition actedOnBy(RowAction... done) {
        return new ListDefinition(id, title, rows, columns, sort, descending, size, filters, views, List.of(done));
    }

    /**
     * This list for somebody: without columns, filters and views of a kind of information that their role does not work
     * with, so that they can neither see nor sort nor count by it.
     */
    ListDefinition forReader(Predicate<String> may) {
        List<Filter> asked = filters.stream()
                .filter(filter -> filter.needs() == null || may.test(filter.needs()))
                .toList();
        List<String> fields = asked.stream()
                .flatMap(filter -> filter.fields().stream())
                .map(field -> Question.FILTER + field)
                .toList();
        return new ListDefinition(
                id,
                title,
                rows,
                columns.stream()
                        .filter(column -> column.needs() == null || may.test(column.needs()))
                        .toList(),
                sort,
                descending,
                size,
                asked,
                views.stream()
                        .filter(view -> Fields.decode(view.question()).values().keySet().stream()
                                .allMatch(name -> !name.startsWith(Question.FILTER) || fields.contains(name)))
                        .toList(),
                actions);
    }

    Optional<Column> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    Optional<Filter> filterOf(String field) {
        return filters.stream()
                .filter(filter -> filter.fields().contains(field))
                .findFirst();
    }

    /** True where what stands in this field may name somebody. */
    boolean personal(String field) {
        return filterOf(field).map(Filter::personal).orElse(false);
    }

    /** “All”, then those that the list brings. */
    List<View> shipped() {
        List<View> all = new ArrayList<>();
        all.add(View.all());
        all.addAll(views);
        return all;
    }

    private static void requireNew(Set<String> known, String name) {
        if (!known.add(name)) {
            throw new IllegalArgumentException("Twice in one list: " + name);
        }
    }
}
