package uk.turnstone.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was counted while a delivery was read, without values.
 *
 * @param filled column to the rows that hold a value that can be read; empty for deliveries that came before this was
 *     counted
 * @param flagged what was taken in and wants a look, the most frequent first
 * @param rejected why rows were turned back, the most frequent first
 */
record Figures(Map<String, Long> filled, List<Wrong> flagged, List<Wrong> rejected) {
    /**
     * Rows by column and reason.
     *
     * @param lines the first of them in the file
     */
    record Wrong(String column, String reason, long rows, List<Integer> lines) {}

    static final Figures NONE = new Figures(Map.of(), List.of(), List.of());

    /** Of each of these deliveries of which anything was counted. */
    static Map<Integer, Figures> of(JdbcClient sql, List<Integer> deliveries) {
        Map<Integer, Figures> counted = new HashMap<>();
        sql.sql("""
                SELECT delivery_id, kind, column_name, reason, rows, lines FROM intake.delivery_count
                WHERE delivery_id = ANY (:deliveries) ORDER BY rows DESC, column_name, reason
                """).param("deliveries", deliveries.toArray(Integer[]::new)).query(row -> {
            Figures figures = counted.computeIfAbsent(
                    row.getInt(1), id -> new Figures(new HashMap<>(), new ArrayList<>(), new ArrayList<>()));
            String column = row.getString(3);
            switch (row.getString(2)) {
                case "filled" -> figures.filled().put(column, row.getLong(5));
                case "flagged" -> figures.flagged().add(wrong(row));
                default -> figures.rejected().add(wrong(row));
            }
        });
        return counted;
    }

    private static Wrong wrong(ResultSet row) throws SQLException {
        return new Wrong(row.getString(3), row.getString(4), row.getLong(5), List.of((Integer[])
                row.getArray(6).getArray()));
    }

    /** Rows in which this column holds what is not valid, or doubtful. */
    long faulty(String column) {
        return rows(flagged, column) + rows(rejected, column);
    }

    private static long rows(List<Wrong> wrong, String column) {
        return wrong.stream()
                .filter(each -> each.column().equals(column))
                .mapToLong(Wrong::rows)
                .sum();
    }
}
