package uk.turnstone.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.people.UsualName;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.Words;

/**
 * Actions of plans that are past their due date, for those who work with plans: their own first, then the latest first.
 * One query, and an entry in the trail.
 */
@Component
final class LateActions implements TodayItem {
    private static final int LATE = 160;

    private static final String OVERDUE = """
            WITH late AS MATERIALIZED (
                SELECT x.action_key, x.action, x.owner, x.due, a.name AS agency, r.person_id
                FROM plans.action x
                JOIN access.agency a ON a.agency_id = x.agency_id
                JOIN plans.plan l ON l.plan_key = x.plan_key
                LEFT JOIN people.person_record r ON r.record_id = l.record_id AND r.known_until = 'infinity'
                WHERE x.known_until = 'infinity' AND x.state = 'open' AND x.due < :today),
            named AS MATERIALIZED (
            """ + UsualName.among("late") + """
            )
            SELECT l.action_key, l.action, l.owner, l.due, l.agency, n.full_name
            FROM late l LEFT JOIN named n USING (person_id)
            ORDER BY l.owner <> :name, l.due, n.full_name, l.action, l.action_key
            """;

    private final Permissions permissions;

    LateActions(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public int order() {
        return LATE;
    }

    @Override
    public String title() {
        return "Actions that are late";
    }

    @Override
    public List<TodayLine> lines(JdbcClient sql, Context context) {
        if (!permissions.may(context, "plan").yes()) {
            return List.of();
        }
        List<TodayLine> lines = sql.sql(OVERDUE)
                .param("today", context.today())
                .param("name", context.name())
                .query((row, number) -> line(row, context.today()))
                .list();
        if (!lines.isEmpty()) {
            AuditTrail.write(sql, context, "read", null, lines.size() + " late actions, by name");
        }
        return lines;
    }

    private static TodayLine line(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        long days = ChronoUnit.DAYS.between(due, today);
        return new TodayLine(
                Words.orNotKnown(row.getString("full_name")) + ": " + row.getString("action"),
                "/plans/actions/" + row.getObject("action_key", UUID.class),
                days + (days == 1 ? " day late" : " days late") + ", due " + Words.day(due) + " · "
                        + row.getString("owner") + ", " + row.getString("agency"),
                true);
    }
}
