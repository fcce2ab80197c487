package uk.turnstone.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a person is said to live. A protected address is not shown among the others. */
final class Addresses {
    private Addresses() {}

    static List<KnownAddress> of(JdbcClient sql, long person) {
        return sql.sql("""
                SELECT d.kind, concat_ws(', ', nullif(d.address, ''), coalesce(d.postcode, nullif(d.postcode_given, ''))),
                       a.name, (min(d.known_from) AT TIME ZONE 'Europe/London')::date AS since
                FROM people.last_said l
                JOIN people.record_address d ON d.record_id = l.record_id AND d.known_until = l.said_until
                JOIN access.holding h ON h.holding_id = d.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                WHERE l.person_id = :person AND NOT d.confidential
                GROUP BY 1, 2, 3
                ORDER BY since DESC, 3, 2
                """)
                .param("person", person)
                .query((row, number) -> new KnownAddress(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)))
                .list();
    }
}
