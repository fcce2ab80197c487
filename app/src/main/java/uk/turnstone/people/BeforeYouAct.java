package uk.turnstone.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands directly under a person's name: that they have died, and warning markers. Two queries.
 *
 * @param died days of death that sources give, each with who says so
 * @param markers the markers that still stand, the most recently set first
 */
public record BeforeYouAct(List<Death> died, List<Marker> markers) {

    /** A day of death and who gives it. */
    public record Death(LocalDate on, String agency) {}

    static BeforeYouAct of(JdbcClient sql, long person, LocalDate today) {
        return new BeforeYouAct(died(sql, person), markers(sql, person, today));
    }

    private static List<Death> died(JdbcClient sql, long person) {
        return sql.sql("""
                SELECT DISTINCT p.died, a.name
                FROM people.last_said l
                JOIN people.record_person p ON p.record_id = l.record_id AND p.known_until = l.said_until
                JOIN access.holding h ON h.holding_id = p.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                WHERE l.person_id = :person AND p.died IS NOT NULL
                ORDER BY 1, 2
                """)
                .param("person", person)
                .query((row, number) -> new Death(row.getObject(1, LocalDate.class), row.getString(2)))
                .list();
    }

    /** A marker that its source no longer sends has been taken off, so only those that stand are told. */
    private static List<Marker> markers(JdbcClient sql, long person, LocalDate today) {
        return sql.sql("""
                SELECT m.kind, m.reason, a.name, m.review_on,
                       coalesce(m.set_on, (m.known_from AT TIME ZONE 'Europe/London')::date) AS since
                FROM people.person_record r
                JOIN people.record_marker m ON m.record_id = r.record_id AND m.known_until = 'infinity'
                JOIN access.holding h ON h.holding_id = m.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                WHERE r.person_id = :person AND r.known_until = 'infinity'
                ORDER BY since DESC, m.kind, a.name
                """)
                .param("person", person)
                .query((row, number) -> {
                    LocalDate review = row.getObject("review_on", LocalDate.class);
                    return new Marker(
                            row.getString("kind"),
                            row.getString("reason"),
                            row.getString("name"),
                            row.getObject("since", LocalDate.class),
                            review,
                            review != null && review.isBefore(today));
                })
                .list();
    }
}
