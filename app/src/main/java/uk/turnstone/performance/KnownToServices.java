package uk.turnstone.performance;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.measures.Overlap;

/**
 * Who is known to which services today, of everybody on record: arrested in the last 12 months, under an order or licence,
 * in treatment, in a cohort. Counted under the account for figures, which sees the partnership's own holdings and no
 * others; the counts are exact and leave this room only through {@link Overlap#shown}.
 */
@Component
public class KnownToServices {
    /** In the order of the numbers that the query gives them. */
    static final List<String> SERVICES = List.of("Arrested, 12 months", "Order or licence", "Drug service", "Cohort");

    private static final String MIXTURES = """
            WITH told AS (
                SELECT e.record_id,
                       CASE e.kind WHEN 2 THEN 0 WHEN 5 THEN 1 ELSE 2 END AS service
                FROM history.event e
                JOIN access.holding h ON h.holding_id = e.holding_id
                WHERE e.known_until = 'infinity'
                  AND (e.earliest AT TIME ZONE 'Europe/London')::date <= :today
                  AND (e.kind = 2 AND h.category = 'arrests'
                           AND (e.earliest AT TIME ZONE 'Europe/London')::date > :yearAgo
                    OR (e.kind = 5 AND h.category = 'orders-licence' OR e.kind = 7 AND h.category = 'treatment-attendance')
                           AND (e.ended IS NULL OR (e.ended AT TIME ZONE 'Europe/London')::date >= :today))
                UNION
                SELECT m.record_id, 3
                FROM cohorts.membership m
                WHERE m.known_until = 'infinity' AND m.joined_on <= :today
                  AND (m.left_on IS NULL OR m.left_on > :today)),
            person AS (
                SELECT r.person_id,
                       coalesce(array_agg(DISTINCT t.service ORDER BY t.service) FILTER (WHERE t.service IS NOT NULL),
                                '{}') AS services
                FROM people.person_record r
                LEFT JOIN told t ON t.record_id = r.record_id
                WHERE r.known_until = 'infinity'
                GROUP BY r.person_id)
            SELECT services, count(*) AS people FROM person GROUP BY services
            """;

    private final Transactions figures;

    KnownToServices(@Qualifier("figures") Transactions figures) {
        this.figures = figures;
    }

    /** As of the context's today. */
    Overlap of(Context context) {
        Map<Set<Integer>, Long> people = new HashMap<>();
        figures.read(context, sql -> {
            sql.sql(MIXTURES)
                    .param("today", context.today())
                    .param("yearAgo", context.today().minusYears(1))
                    .query(row -> {
                        people.put(services(row), row.getLong("people"));
                    });
            return true;
        });
        return new Overlap(SERVICES, people);
    }

    private static Set<Integer> services(ResultSet row) throws SQLException {
        Array services = row.getArray("services");
        return new HashSet<>(Arrays.asList((Integer[]) services.getArray()));
    }
}
