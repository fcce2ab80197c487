package uk.turnstone.web.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Asks the database for the rows of a list, in the transaction and context of whoever asks. */
final class Asking {
    private static final int FETCHED_AT_ONCE = 500;

    private final ListDefinition list;
    private final Question question;
    private final JdbcClient sql;
    private final ListSql text;
    private final Map<String, @Nullable Object> bound = new HashMap<>();

    Asking(ListDefinition list, Question question, ListPlace place, JdbcClient sql, Context context) {
        this.list = list;
        this.question = question;
        this.sql = sql;
        List<FilterSql> conditions = new ArrayList<>();
        for (Filter filter : list.filters()) {
            String prefix = "f" + conditions.size();
            filter.condition(filter.fields().stream().map(question.given()::all).toList())
                    .ifPresent(each -> conditions.add(each.under(prefix)));
        }
        FilterSql filters = FilterSql.all(conditions);
        bound.put("today", context.today());
        bound.put("user", context.user());
        bound.put("name", context.name());
        bound.put("agency", context.agency());
        bound.put("partnership", context.partnership());
        bound.putAll(place.bound());
        bound.putAll(filters.bound());
        text = new ListSql(list.rows(), sorting(), filters);
    }

    private Sorting sorting() {
        Sorting by = list.column(question.sort()).orElseThrow().sorting();
        if (by == null) {
            throw new IllegalArgumentException("Cannot be sorted by " + question.sort());
        }
        return by;
    }

    /**
     * A page of rows.
     *
     * @param rows in the order of the list
     * @param before true if there are rows before it
     * @param after true if there are rows behind it
     * @param gone true if the row at which it should begin, or all behind it, is not there any more or not for this
     *     reader: then it is the first page
     */
    record Found(List<Row> rows, boolean before, boolean after, boolean gone) {}

    Found page(List<Column> read, Position position) {
        if (position.way() == Position.Way.TOP) {
            return forward(read, ListSql.Place.END, false);
        }
        ListSql.Place at = find(position.key());
        if (at == null) {
            return forward(read, ListSql.Place.END, true);
        }
        return position.way() == Position.Way.AFTER ? forward(read, at, false) : backward(read, at);
    }

    private Found forward(List<Column> read, ListSql.Place at, boolean gone) {
        List<Row> rows = read(read, at, false);
        if (rows.isEmpty() && at != ListSql.Place.END) {
            return forward(read, ListSql.Place.END, true);
        }
        boolean more = rows.size() > question.size();
        return new Found(more ? rows.subList(0, question.size()) : rows, at != ListSql.Place.END, more, gone);
    }

    private Found backward(List<Column> read, ListSql.Place at) {
        List<Row> rows = read(read, at, true).reversed();
        // Fewer than a page before the row: the top is shown whole, or the page would grow from nothing.
        return rows.size() <= question.size()
                ? forward(read, ListSql.Place.END, false)
                : new Found(rows.subList(1, rows.size()), true, true, false);
    }

    /** Looks up what the row is sorted by and binds it; null where there is no such row for the reader. */
    private ListSql.@Nullable Place find(String key) {
        if (!isKey(key)) {
            return null;
        }
        bound.put("at_key", key);
        ListSql.@Nullable Place[] at = new ListSql.Place[1];
        int parts = sorting().parts().size();
        sql.sql(text.place()).params(bound).query(row -> {
            for (int i = 0; i < parts; i++) {
                bound.put("at_" + i, row.getString(i + 1));
            }
            at[0] = bound.get("at_0") == null ? ListSql.Place.UNKNOWN : ListSql.Place.KNOWN;
        });
        return at[0];
    }

    private boolean isKey(String key) {
        return list.rows().keyType() == ValueType.KEY
                ? key.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                : key.matches("\\d{1,18}");
    }

    private List<Row> read(List<Column> read, ListSql.Place at, boolean backwards) {
        return sql.sql(text.rows(selected(read), !question.descending(), backwards, at, true))
                .params(bound)
                .param("most", question.size() + 1)
                .query((row, number) -> row(row, read))
                .list();
    }

    /** Every row in the order of the list, a few at a time. */
    void each(List<Column> read, long most, Consumer<Row> taker) {
        sql.sql(text.rows(selected(read), !question.descending(), false, ListSql.Place.END, true))
                .withFetchSize(FETCHED_AT_ONCE)
                .params(bound)
                .param("most", most)
                .query(row -> {
                    taker.accept(row(row, read));
                });
    }

    /** How many rows there are, up to a number: counting on would cost as much as the list is long. */
    long count(long most) {
        return sql.sql(text.count())
                .params(bound)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static List<String> selected(List<Column> read) {
        return read.stream().map(Column::selected).toList();
    }

    private static Row row(java.sql.ResultSet row, List<Column> read) throws java.sql.SQLException {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Column column : read) {
            values.put(column.key(), column.type().read(row, "v_" + column.key()));
        }
        return new Row(String.valueOf(row.getString("list_key")), values);
    }

    /** What has to be read to show these columns: they, and what stands behind. */
    static List<Column> read(ListDefinition list, List<Column> shown) {
        return Stream.concat(
                        shown.stream(), list.columns().stream().filter(column -> column.use() == Column.Use.BEHIND))
                .toList();
    }
}
