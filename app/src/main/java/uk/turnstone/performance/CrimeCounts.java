package uk.turnstone.performance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts crimes in the database: each once, in the month in which it was first reported (data.md 24), in the borough in
 * which it lies if the force that reported it covers that borough, else outside; nowhere found, unknown.
 */
@Component
class CrimeCounts {

    /** Crimes of one type in one area in one month. */
    record Count(String area, String name, String type, YearMonth month, long crimes) {
        static Count of(ResultSet row) throws SQLException {
            return new Count(
                    row.getString("area"),
                    row.getString("name"),
                    row.getString("type"),
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getLong("crimes"));
        }
    }

    private static final String LYING_SOMEWHERE = """
            WITH crime AS (
                SELECT e.counts_in, e.title, e.place, e.reported_by, count(*) AS crimes
                FROM history.event e
                WHERE e.kind = 1 AND e.known_until = 'infinity' AND e.counts_in >= :from AND e.counts_in < :until
                GROUP BY e.counts_in, e.title, e.place, e.reported_by),
            lying AS (
                SELECT c.*, a.code, a.name, found.area_id,
                       EXISTS (SELECT 1 FROM areas.force_area f
                               WHERE f.force = c.reported_by AND f.authority = a.code
                                 AND c.counts_in BETWEEN f.valid_from AND coalesce(f.valid_to, 'infinity')) AS covered
                FROM crime c
                LEFT JOIN areas.place_area found
                       ON found.place = c.place AND found.kind = 'authority' AND found.known_until = 'infinity'
                LEFT JOIN areas.area a ON a.area_id = found.area_id)
            """;

    List<Count> byAuthority(JdbcClient sql, Period period) {
        return sql.sql(LYING_SOMEWHERE + """
                SELECT CASE WHEN area_id IS NULL THEN 'unknown' WHEN covered THEN code ELSE 'outside' END AS area,
                       CASE WHEN area_id IS NULL THEN 'Area not known' WHEN covered THEN name
                            ELSE 'Outside the force''s authorities' END AS name,
                       title AS type, counts_in AS month, sum(crimes) AS crimes
                FROM lying
                GROUP BY 1, 2, 3, 4
                """)
                .param("from", period.from())
                .param("until", period.until())
                .query((row, number) -> Count.of(row))
                .list();
    }

    /** Wards of one authority, and the row of what lies in none of them: together they are the authority. */
    List<Count> byWard(JdbcClient sql, Period period, String authority) {
        return sql.sql(LYING_SOMEWHERE + """
                SELECT coalesce(w.code, 'unknown') AS area, coalesce(w.name, 'Ward not known') AS name,
                       l.title AS type, l.counts_in AS month, sum(l.crimes) AS crimes
                FROM lying l
                LEFT JOIN areas.place_area found
                       ON found.place = l.place AND found.kind = 'ward' AND found.known_until = 'infinity'
                LEFT JOIN areas.area w ON w.area_id = found.area_id
                WHERE l.covered AND l.code = :authority
                GROUP BY 1, 2, 3, 4
                """)
                .param("from", period.from())
                .param("until", period.until())
                .param("authority", authority)
                .query((row, number) -> Count.of(row))
                .list();
    }
}
