package uk.turnstone.performance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is to report on: areas by name, months that have come, populations. */
@Component
class CrimeSources {
    /**
     * The months and forces of all crimes, hopping over the index from each to the next: a few looks instead of reading
     * every crime. Crimes whose force is not said have none here.
     */
    private static final String MONTHS_AND_FORCES = """
            WITH RECURSIVE e AS (
                (SELECT counts_in, reported_by FROM history.event
                 WHERE kind = 1 AND known_until = 'infinity' AND counts_in IS NOT NULL AND reported_by IS NOT NULL
                 ORDER BY counts_in, reported_by LIMIT 1)
                UNION ALL
                SELECT following.counts_in, following.reported_by
                FROM e CROSS JOIN LATERAL (
                    SELECT n.counts_in, n.reported_by FROM history.event n
                    WHERE n.kind = 1 AND n.known_until = 'infinity' AND n.counts_in IS NOT NULL
                      AND (n.counts_in, n.reported_by) > (e.counts_in, e.reported_by)
                    ORDER BY n.counts_in, n.reported_by LIMIT 1) following)
            """;

    private static final String MONTHS = """
            WITH RECURSIVE e AS (
                (SELECT counts_in FROM history.event
                 WHERE kind = 1 AND known_until = 'infinity' AND counts_in IS NOT NULL ORDER BY counts_in LIMIT 1)
                UNION ALL
                SELECT following.counts_in
                FROM e CROSS JOIN LATERAL (
                    SELECT n.counts_in FROM history.event n
                    WHERE n.kind = 1 AND n.known_until = 'infinity' AND n.counts_in IS NOT NULL
                      AND n.counts_in > e.counts_in
                    ORDER BY n.counts_in LIMIT 1) following)
            """;

    Optional<String> nameOfAuthority(JdbcClient sql, String code) {
        return sql.sql("SELECT name FROM areas.area WHERE code = :code AND kind = 'authority'")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** Authorities covered by a force that has reported any crime, name by code. */
    Map<String, String> authoritiesReportedOn(JdbcClient sql) {
        Map<String, String> names = new TreeMap<>();
        sql.sql(MONTHS_AND_FORCES + """
                SELECT DISTINCT a.code, a.name
                FROM (SELECT DISTINCT reported_by FROM e) e
                JOIN areas.force_area f ON f.force = e.reported_by AND f.valid_to IS NULL
                JOIN areas.area a ON a.code = f.authority AND a.valid_to IS NULL
                """).query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    /** Months for which any force has sent anything, the earliest first. */
    TreeSet<YearMonth> months(JdbcClient sql) {
        return new TreeSet<>(sql.sql(MONTHS + "SELECT counts_in FROM e")
                .query((row, number) -> month(row))
                .list());
    }

    /** Months of a period for which a force covering the authority has sent anything. */
    TreeSet<YearMonth> monthsOf(JdbcClient sql, String authority, Period period) {
        return new TreeSet<>(sql.sql("""
                        SELECT DISTINCT e.counts_in FROM history.event e
                        WHERE e.kind = 1 AND e.known_until = 'infinity'
                          AND e.counts_in >= :from AND e.counts_in < :until
                          AND e.reported_by IN (SELECT f.force FROM areas.force_area f WHERE f.authority = :authority)
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .param("authority", authority)
                .query((row, number) -> month(row))
                .list());
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject(1, LocalDate.class));
    }

    /** For each authority the latest estimate not later than the year before the period, else the earliest there is. */
    Map<String, PopulationUsed> populations(JdbcClient sql, Period period) {
        Map<String, PopulationUsed> used = new TreeMap<>();
        sql.sql("""
                SELECT DISTINCT ON (a.code) a.code, p.year, p.people
                FROM areas.population p JOIN areas.area a USING (area_id)
                WHERE p.base = 'all persons' AND p.known_until = 'infinity'
                ORDER BY a.code, p.year <= :before DESC, CASE WHEN p.year <= :before THEN -p.year ELSE p.year END
                """).param("before", period.first().getYear() - 1).query(row -> {
            used.put(row.getString(1), new PopulationUsed(row.getInt(2), row.getInt(3)));
        });
        return used;
    }
}
