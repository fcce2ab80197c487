package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.people.NowLine;
import uk.turnstone.people.PersonByKey;
import uk.turnstone.people.PersonNow;
import uk.turnstone.web.Words;

/** The cohorts that somebody is in today, for the top of their page. One query. */
@Component
final class CohortsNow implements PersonNow {
    private static final String WHAT = "Cohort";

    private final Permissions permissions;

    CohortsNow(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<NowLine> lines(JdbcClient sql, Context context, PersonByKey person) {
        if (!permissions.reads(context, "cohort-membership")) {
            return List.of();
        }
        List<NowLine> lines = sql.sql("""
                SELECT m.cohort, coalesce(c.name, m.cohort) AS name, m.joined_on, a.name AS agency
                FROM people.person_record r
                JOIN cohorts.membership m ON m.record_id = r.record_id AND m.known_until = 'infinity'
                JOIN access.holding h ON h.holding_id = m.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                LEFT JOIN cohorts.cohort c
                  ON c.code = m.cohort AND :today BETWEEN c.effective_from AND coalesce(c.effective_to, 'infinity')
                WHERE r.person_id = :person AND r.known_until = 'infinity'
                  AND m.joined_on <= :today AND (m.left_on IS NULL OR m.left_on > :today)
                ORDER BY m.joined_on, m.cohort
                """)
                .param("person", person.person())
                .param("today", context.today())
                .query((row, number) -> new NowLine(
                        WHAT,
                        row.getString("name"),
                        "/cohorts/" + row.getString("cohort"),
                        "since " + Words.day(row.getObject("joined_on", LocalDate.class)),
                        row.getString("agency")))
                .list();
        return lines.isEmpty() ? List.of(NowLine.nothing(WHAT, "in none now that you may see")) : lines;
    }
}
