package uk.turnstone.web.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The SQL of a list. Pages go by key: the rows behind a row are those whose sorted values and key compare higher, which an
 * index answers from any place of the list in the same time. Rows without a value come last and are a part of their own,
 * since nothing compares with nothing.
 */
final class ListSql {
    private final RowSource rows;
    private final Sorting sorting;
    private final String conditions;

    ListSql(RowSource rows, Sorting sorting, FilterSql filters) {
        this.rows = rows;
        this.sorting = sorting;
        this.conditions = filters.text();
    }

    /** What a row is sorted by, as texts, asked for by its key; no row where the reader sees none. */
    String place() {
        return with("") + "SELECT "
                + sorting.parts().stream()
                        .map(part -> "CAST(" + part.sql() + " AS text)")
                        .collect(Collectors.joining(", "))
                + " " + rows.from() + " AND " + rows.key() + " = "
                + rows.keyType().cast("at_key");
    }

    /** How many rows there are, up to {@code :most}. */
    String count() {
        return with("") + "SELECT count(*) FROM (SELECT 1 " + rows.from() + conditions + " LIMIT :most) AS few";
    }

    /**
     * Rows in their order.
     *
     * @param selected the values read, each with its label
     * @param ascending whether they come from the lowest up
     * @param backwards whether they are walked from the last to the first
     * @param at where they begin; null for one end
     * @param limited whether there are at most {@code :most}
     */
    String rows(List<String> selected, boolean ascending, boolean backwards, Place at, boolean limited) {
        String direction = ascending == backwards ? "DESC" : "ASC";
        String limit = limited ? " LIMIT :most" : "";
        String order = IntStream.range(0, sorting.parts().size())
                .mapToObj(i -> "list_s" + i + " " + direction)
                .collect(Collectors.joining(
                        ", ", "list_s0 IS NULL" + (backwards ? " DESC" : "") + ", ", ", list_key " + direction));
        String picked = parts(backwards, at, direction).stream()
                .map(part -> "(" + part + limit + ")")
                .collect(Collectors.joining(" UNION ALL "));
        String page = "page AS MATERIALIZED (SELECT * FROM (" + picked + ") AS either ORDER BY " + order + limit + ")";
        return with(page) + "SELECT page.list_key"
                + selected.stream().map(each -> ", " + each).collect(Collectors.joining()) + " FROM page "
                + rows.joins() + " ORDER BY " + order.replace("list_", "page.list_");
    }

    /** Where a page begins: at an end, or at a row that has or lacks the first value it is sorted by. */
    enum Place {
        END,
        KNOWN,
        UNKNOWN
    }

    private List<String> parts(boolean backwards, Place at, String direction) {
        String first = sorting.parts().getFirst().sql();
        String known = " AND " + first + " IS NOT NULL";
        String unknown = " AND " + first + " IS NULL";
        List<String> conditionsOfParts = new ArrayList<>();
        switch (at) {
            case END -> conditionsOfParts.addAll(List.of(known, unknown));
            case KNOWN -> {
                conditionsOfParts.add(beyond(0, direction));
                if (!backwards) {
                    conditionsOfParts.add(unknown);
                }
            }
            case UNKNOWN -> {
                conditionsOfParts.add(unknown + beyond(1, direction));
                if (backwards) {
                    conditionsOfParts.add(known);
                }
            }
        }
        return conditionsOfParts.stream().map(part -> part(part, direction)).toList();
    }

    private String part(String condition, String direction) {
        String values = IntStream.range(0, sorting.parts().size())
                .mapToObj(i -> ", " + sorting.parts().get(i).sql() + " AS list_s" + i)
                .collect(Collectors.joining());
        String order = Stream.concat(sorting.parts().stream().map(Sorting.Part::sql), Stream.of(rows.key()))
                .map(each -> each + " " + direction)
                .collect(Collectors.joining(", "));
        return "SELECT " + rows.carried() + ", " + rows.key() + " AS list_key" + values + " " + rows.from() + conditions
                + condition + " ORDER BY " + order;
    }

    /** Compares what rows are sorted by, from the part given on, and their key with the row at which the page begins. */
    private String beyond(int from, String direction) {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (int i = from; i < sorting.parts().size(); i++) {
            left.add(sorting.parts().get(i).sql());
            right.add(sorting.parts().get(i).type().cast("at_" + i));
        }
        left.add(rows.key());
        right.add(rows.keyType().cast("at_key"));
        return " AND (" + String.join(", ", left) + ") " + (direction.equals("ASC") ? ">" : "<") + " ("
                + String.join(", ", right) + ")";
    }

    private String with(String page) {
        String tables = Stream.of(rows.before(), page, page.isEmpty() ? "" : rows.after())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
        return tables.isEmpty() ? "" : "WITH " + tables + " ";
    }
}
