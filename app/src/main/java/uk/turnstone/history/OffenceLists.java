package uk.turnstone.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dated lists that say to which group an offence belongs and how much harm it stands for. */
public final class OffenceLists {
    /** What tells rows of a list apart, and what they say: columns and their types. */
    private record Kind(String table, List<String> key, List<String> said) {}

    private static final Kind GROUPS = new Kind(
            "history.offence_class",
            List.of("code_list", "code", "valid_from"),
            List.of("valid_to", "offence_group", "serious"));
    private static final Kind WEIGHTS = new Kind(
            "history.harm_weight", List.of("list", "code_list", "code", "valid_from"), List.of("valid_to", "weight"));
    private static final Map<String, String> TYPES =
            Map.of("valid_from", "date", "valid_to", "date", "serious", "boolean", "weight", "numeric");

    private OffenceLists() {}

    /**
     * Takes rows of groups: what they say anew ends what was known of the same code from the same day.
     *
     * @param rows values by heading of the format offence-groups; days as 2020-04-01
     */
    public static void putGroups(JdbcClient sql, List<Map<String, String>> rows, int delivery, Instant now) {
        put(sql, GROUPS, rows, delivery, now);
    }

    /** The same for rows of the format harm-weights. */
    public static void putWeights(JdbcClient sql, List<Map<String, String>> rows, int delivery, Instant now) {
        put(sql, WEIGHTS, rows, delivery, now);
    }

    private static void put(JdbcClient sql, Kind kind, List<Map<String, String>> rows, int delivery, Instant now) {
        for (Map<String, String> row : rows) {
            String same = String.join(
                    " AND ",
                    kind.key.stream()
                            .map(column -> column + " = " + value(column))
                            .toList());
            String alike = String.join(
                    " AND ",
                    kind.said.stream()
                            .map(column -> column + " IS NOT DISTINCT FROM " + value(column))
                            .toList());
            bound(
                            sql.sql("UPDATE " + kind.table
                                    + " SET known_until = :now WHERE known_until = 'infinity' AND " + same
                                    + " AND NOT (" + alike + ")"),
                            kind,
                            row)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            List<String> columns = java.util.stream.Stream.concat(kind.key.stream(), kind.said.stream())
                    .toList();
            bound(
                            sql.sql("INSERT INTO " + kind.table + " (" + String.join(", ", columns)
                                    + ", delivery_id, known_from) SELECT "
                                    + String.join(
                                            ", ",
                                            columns.stream()
                                                    .map(OffenceLists::value)
                                                    .toList())
                                    + ", :delivery, :now WHERE NOT EXISTS (SELECT 1 FROM " + kind.table
                                    + " WHERE known_until = 'infinity' AND " + same + ")"),
                            kind,
                            row)
                    .param("delivery", delivery)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static String value(String column) {
        return "CAST(:" + column + " AS " + TYPES.getOrDefault(column, "text") + ")";
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, Kind kind, Map<String, String> row) {
        JdbcClient.StatementSpec with = statement;
        for (List<String> columns : List.of(kind.key, kind.said)) {
            for (String column : columns) {
                with = with.param(column, given(column, row), java.sql.Types.VARCHAR);
            }
        }
        return with;
    }

    /** Titles are compared in small letters; what is empty is not there. */
    private static @Nullable String given(String column, Map<String, String> row) {
        String text = row.getOrDefault(column, "").strip();
        return text.isEmpty() ? null : text;
    }
}
