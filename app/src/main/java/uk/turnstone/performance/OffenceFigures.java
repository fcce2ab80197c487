package uk.turnstone.performance;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Words;

/**
 * Arrests and convictions by group of offences and weight of harm. Counted are reports: an arrest for each custody record,
 * a conviction for each offence; what several agencies report of one occasion, under one title on one day, counts as often
 * as the agency that reports it most often does. The lists are those that hold on the day of each.
 */
@Component
class OffenceFigures {
    private static final String COUNTS = """
            WITH told AS MATERIALIZED (
                SELECT e.kind, r.person_id, coalesce(e.occurrence::text, e.record_id || '.' || e.ordinal) AS occasion, e.title,
                       (e.earliest AT TIME ZONE 'Europe/London')::date AS day, h.agency_id,
                       min(e.code_list) AS code_list, min(e.code) AS code, min(e.offence_group) AS given, count(*) AS reports
                FROM history.event e
                JOIN access.holding h ON h.holding_id = e.holding_id
                JOIN people.person_record r ON r.record_id = e.record_id AND r.known_until = 'infinity'
                WHERE e.known_until = 'infinity'
                  AND (e.kind = 2 AND h.category = 'arrests' OR e.kind = 3 AND h.category = 'convictions')
                  AND (e.earliest AT TIME ZONE 'Europe/London')::date > CAST(:from AS date)
                  AND (e.earliest AT TIME ZONE 'Europe/London')::date <= CAST(:today AS date)
                GROUP BY 1, 2, 3, 4, 5, 6),
            once AS (
                SELECT kind, person_id, occasion, title, day, min(code_list) AS code_list, min(code) AS code, min(given) AS given,
                       max(reports) AS reports
                FROM told GROUP BY 1, 2, 3, 4, 5),
            classed AS (
                SELECT o.kind, o.person_id, o.day, o.reports, coalesce(c.offence_group, o.given, 'not classified') AS offence_group,
                       c.offence_group IS NOT NULL AS mapped,
                       history.harm_of(:weights, o.code_list, o.code, o.title, o.day) AS weight
                FROM once o LEFT JOIN LATERAL history.class_of(o.code_list, o.code, o.title, o.day) c ON true)
            SELECT kind, day > CAST(:yearAgo AS date) AS last, offence_group, sum(reports) AS reports,
                   array_agg(DISTINCT person_id) AS people,
                   coalesce(sum(reports) FILTER (WHERE NOT mapped), 0) AS unmapped,
                   coalesce(array_agg(DISTINCT person_id) FILTER (WHERE NOT mapped), '{}') AS unmapped_people,
                   coalesce(sum(reports * weight), 0) AS harm,
                   coalesce(sum(reports) FILTER (WHERE weight IS NULL), 0) AS unweighted
            FROM classed GROUP BY 1, 2, 3
            """;

    private final Transactions figures;

    OffenceFigures(@Qualifier("figures") Transactions figures) {
        this.figures = figures;
    }

    /**
     * What was counted and by which lists.
     *
     * @param lists the lists of codes with the day from which they were known; none where nothing is classified
     * @param weights the list of weights; null where there is none
     */
    record Counted(List<String> lists, @Nullable String weights, OffenceTable arrests, OffenceTable convictions) {}

    /** The 12 months to the context's today and the 12 before. */
    Counted of(Context context) {
        return figures.read(context, sql -> {
            String weights = sql.sql("SELECT coalesce(history.harm_list(), '')")
                    .query(String.class)
                    .single();
            Map<String, Map<String, OffenceCount>> counts = counts(sql, context.today(), weights);
            return new Counted(
                    lists(sql),
                    weights.isEmpty() ? null : weights,
                    table(counts, "arrests"),
                    table(counts, "convictions"));
        });
    }

    private static OffenceTable table(Map<String, Map<String, OffenceCount>> counts, String kind) {
        return new OffenceTable(
                kind, counts.getOrDefault(kind + true, Map.of()), counts.getOrDefault(kind + false, Map.of()));
    }

    private static Map<String, Map<String, OffenceCount>> counts(JdbcClient sql, LocalDate today, String weights) {
        Map<String, Map<String, OffenceCount>> counts = new HashMap<>();
        sql.sql(COUNTS)
                .param("from", today.minusYears(2))
                .param("today", today)
                .param("yearAgo", today.minusYears(1))
                .param("weights", weights)
                .query(row -> {
                    String kind = row.getInt("kind") == 2 ? "arrests" : "convictions";
                    counts.computeIfAbsent(kind + row.getBoolean("last"), first -> new HashMap<>())
                            .put(row.getString("offence_group"), count(row));
                });
        return counts;
    }

    private static OffenceCount count(ResultSet row) throws SQLException {
        BigDecimal harm = row.getBigDecimal("harm");
        return new OffenceCount(
                row.getLong("reports"),
                people(row.getArray("people")),
                row.getLong("unmapped"),
                people(row.getArray("unmapped_people")),
                harm == null ? BigDecimal.ZERO : harm,
                row.getLong("unweighted"));
    }

    private static Set<Long> people(Array people) throws SQLException {
        return Set.copyOf(Arrays.asList((Long[]) people.getArray()));
    }

    private static List<String> lists(JdbcClient sql) {
        return sql.sql("""
                SELECT c.code_list, (max(c.known_from) AT TIME ZONE 'Europe/London')::date
                FROM history.offence_class c WHERE c.known_until = 'infinity' GROUP BY c.code_list ORDER BY c.code_list
                """)
                .query((row, number) ->
                        row.getString(1) + ", last delivered " + Words.day(row.getObject(2, LocalDate.class)))
                .list();
    }
}
