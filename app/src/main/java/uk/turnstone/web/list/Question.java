package uk.turnstone.web.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody asks of a list: filters, order, columns, rows to a page. Every name in it is one of the list's own.
 *
 * @param given what it is filtered by, by the names of fields
 * @param sort key of a column that can be sorted by
 * @param columns keys of the columns shown, in their order; empty for the list's own choice
 */
record Question(Given given, String sort, boolean descending, List<String> columns, int size) {
    static final String FILTER = "f.";

    Question {
        columns = List.copyOf(columns);
    }

    /** As the list is without anybody asking. */
    static Question plain(ListDefinition list) {
        return new Question(Given.NOTHING, list.sort(), list.descending(), List.of(), list.size());
    }

    /** This with whatever the fields say differently; filters are replaced as a whole, where the fields have any. */
    Question overlaid(Fields fields, ListDefinition list) {
        Given said = filters(fields, list);
        String by = fields.first("sort");
        boolean sortable =
                list.column(by).map(column -> column.sorting() != null).orElse(false);
        return new Question(
                said.isEmpty() && !fields.has("f") ? given : said,
                sortable ? by : sort,
                sortable ? fields.first("dir").equals("desc") : descending,
                fields.has("cols") ? columns(fields.first("cols"), list) : columns,
                size(fields.first("size")));
    }

    private static Given filters(Fields fields, ListDefinition list) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        list.filters().stream().flatMap(filter -> filter.fields().stream()).forEach(field -> {
            if (fields.has(FILTER + field)) {
                values.put(field, fields.all(FILTER + field));
            }
        });
        return new Given(values);
    }

    private static List<String> columns(String keys, ListDefinition list) {
        return Arrays.stream(keys.split(",", 100))
                .distinct()
                .filter(key -> list.column(key)
                        .filter(column -> column.use() != Column.Use.BEHIND)
                        .isPresent())
                .toList();
    }

    private int size(String typed) {
        return ListDefinition.SIZES.stream()
                .filter(each -> each.toString().equals(typed))
                .findFirst()
                .orElse(size);
    }

    Question filteredBy(Given other) {
        return new Question(other, sort, descending, columns, size);
    }

    Question sortedBy(String key, boolean down) {
        return new Question(given, key, down, columns, size);
    }

    /** Where this differs from another, as fields. */
    Fields from(Question other) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (!given.equals(other.given)) {
            given.values().forEach((field, typed) -> values.put(FILTER + field, typed));
            if (given.isEmpty()) {
                values.put("f", List.of("none"));
            }
        }
        if (!sort.equals(other.sort) || descending != other.descending) {
            values.put("sort", List.of(sort));
            values.put("dir", List.of(descending ? "desc" : "asc"));
        }
        if (!columns.equals(other.columns)) {
            values.put("cols", List.of(String.join(",", columns)));
        }
        if (size != other.size) {
            values.put("size", List.of(Integer.toString(size)));
        }
        return new Fields(values);
    }

    /** The columns shown, in order: those chosen, or the list's own choice. */
    List<Column> shown(List<Column> offered) {
        List<Column> chosen = new ArrayList<>();
        for (String key : columns) {
            offered.stream().filter(column -> column.key().equals(key)).forEach(chosen::add);
        }
        return chosen.isEmpty()
                ? offered.stream()
                        .filter(column -> column.use() == Column.Use.SHOWN)
                        .toList()
                : chosen;
    }
}
