package uk.turnstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds what about a person, by agency and extract. */
final class Sources {
    private Sources() {}

    static List<Source> of(JdbcClient sql, long person) {
        // Why a record is here is told only where there is another that the reader sees: else it would tell of a hidden
        // one.
        return sql.sql("""
                SELECT a.name AS agency, f.name AS format, c.title AS category, count(*) AS records,
                       count(*) FILTER (WHERE l.said_until < 'infinity') AS ended,
                       (min(l.known_since) AT TIME ZONE 'Europe/London')::date AS since,
                       (max(l.said_from) AT TIME ZONE 'Europe/London')::date AS latest,
                       CASE WHEN sum(count(*)) OVER () > 1
                            THEN string_agg(DISTINCT l.rule, ', ' ORDER BY l.rule) ELSE 'the only record' END AS grounds
                FROM people.last_said l
                JOIN intake.source_record s ON s.record_id = l.record_id
                JOIN intake.format f ON f.format_id = s.format_id
                JOIN access.holding h ON h.holding_id = l.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                JOIN access.data_category c ON c.category = h.category
                WHERE l.person_id = :person
                GROUP BY a.name, f.name, c.title
                ORDER BY a.name, f.name, c.title
                """)
                .param("person", person)
                .query((row, number) -> source(row))
                .list();
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("agency"),
                row.getString("format"),
                row.getString("category"),
                row.getInt("records"),
                row.getInt("ended"),
                row.getObject("since", LocalDate.class),
                row.getObject("latest", LocalDate.class),
                row.getString("grounds"));
    }
}
