package uk.turnstone.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The warning markers that stand, the newest first; a record that ended warns of nothing any more. */
final class Warnings {
    private Warnings() {}

    static List<Warning> of(JdbcClient sql, long person) {
        return sql.sql("""
                SELECT m.kind, m.reason, a.name, m.review_on,
                       coalesce(m.set_on, (m.known_from AT TIME ZONE 'Europe/London')::date) AS since
                FROM people.person_record r
                JOIN people.record_marker m ON m.record_id = r.record_id AND m.known_until = 'infinity'
                JOIN access.holding h ON h.holding_id = m.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                WHERE r.person_id = :person AND r.known_until = 'infinity'
                ORDER BY since DESC, m.kind, m.record_id, m.ordinal
                """)
                .param("person", person)
                .query((row, number) -> new Warning(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(5, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }
}
