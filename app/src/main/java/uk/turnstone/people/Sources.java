package uk.turnstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds what about a person, by agency and extract. */
final class Sources {
    private Sources() {}

    private static final String OUR_OWN = "kept here, not sent";

    /** @param titles titles of extracts by the name of their format */
    static List<Source> of(JdbcClient sql, long person, ExtractTitles titles) {
        // The extract is told by the delivery, which everybody in the partnership may know of; the source row itself is
        // for fewer, and asking for it would leave out what most readers see.
        // Why a record is here is told only where there is another that the reader sees: else it would tell of a hidden
        // one.
        // For the same reason the day is that on which records that the reader sees came together, not that on which
        // one moved.
        return sql.sql("""
                WITH theirs AS MATERIALIZED (
                    SELECT r.record_id FROM people.person_record r
                    WHERE r.person_id = :person AND r.known_until = 'infinity'),
                met AS MATERIALIZED (
                    SELECT r.record_id, min(greatest(r.known_from, s.known_from)) AS since
                    FROM theirs t
                    JOIN people.person_record r ON r.record_id = t.record_id
                    JOIN people.person_record s ON s.person_id = r.person_id AND s.record_id <> r.record_id
                         AND s.known_from < r.known_until AND r.known_from < s.known_until
                         AND s.record_id IN (SELECT record_id FROM theirs)
                    GROUP BY r.record_id)
                SELECT a.name AS agency, f.name AS format, c.title AS category, count(*) AS records,
                       count(*) FILTER (WHERE l.said_until < 'infinity') AS ended,
                       (min(l.known_since) AT TIME ZONE 'Europe/London')::date AS since,
                       (max(l.said_from) AT TIME ZONE 'Europe/London')::date AS latest,
                       CASE WHEN sum(count(*)) OVER () > 1
                            THEN string_agg(DISTINCT l.rule, ', ' ORDER BY l.rule) ELSE 'the only record' END AS grounds,
                       (min(met.since) AT TIME ZONE 'Europe/London')::date AS together
                FROM people.last_said l
                LEFT JOIN met ON met.record_id = l.record_id
                LEFT JOIN people.record_person said ON said.record_id = l.record_id AND said.known_until = l.said_until
                LEFT JOIN intake.delivery d ON d.delivery_id = said.delivery_id
                LEFT JOIN intake.format f ON f.format_id = d.format_id
                JOIN access.holding h ON h.holding_id = l.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                JOIN access.data_category c ON c.category = h.category
                WHERE l.person_id = :person
                GROUP BY a.name, f.name, c.title
                ORDER BY a.name, f.name NULLS FIRST, c.title
                """)
                .param("person", person)
                .query((row, number) -> source(row, titles))
                .list();
    }

    private static Source source(ResultSet row, ExtractTitles titles) throws SQLException {
        String format = row.getString("format");
        return new Source(
                row.getString("agency"),
                format == null ? OUR_OWN : titles.of(format),
                row.getString("category"),
                row.getInt("records"),
                row.getInt("ended"),
                row.getObject("since", LocalDate.class),
                row.getObject("latest", LocalDate.class),
                row.getString("grounds"),
                row.getObject("together", LocalDate.class));
    }
}
