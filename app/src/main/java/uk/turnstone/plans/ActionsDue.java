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
import uk.turnstone.web.Crumb;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/**
 * Actions of plans that are past their due date, and those due within a week, for those who work with plans: one's own
 * first, then by due date. One query, and an entry in the trail.
 */
@Component
final class ActionsDue implements TodayItem {
    private static final int LATE = 160;
    private static final int SOON = 220;
    private static final int DAYS = 7;

    private static final String DUE = """
            WITH due AS MATERIALIZED (
                SELECT x.action_key, x.action, x.owner, x.due, a.name AS agency, r.person_id
                FROM plans.action x
                JOIN access.agency a ON a.agency_id = x.agency_id
                JOIN plans.plan l ON l.plan_key = x.plan_key
                LEFT JOIN people.person_record r ON r.record_id = l.record_id AND r.known_until = 'infinity'
                WHERE x.known_until = 'infinity' AND x.state = 'open' AND x.due <= :until),
            named AS MATERIALIZED (
            """ + UsualName.among("due") + """
            )
            SELECT d.action_key, d.action, d.owner, d.due, d.agency, n.full_name
            FROM due d LEFT JOIN named n USING (person_id)
            ORDER BY d.owner <> :name, d.due, n.full_name, d.action, d.action_key
            """;

    private final Permissions permissions;

    ActionsDue(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        if (!permissions.reads(context, "plan")) {
            return List.of();
        }
        List<TodayLine> lines = sql.sql(DUE)
                .param("until", context.today().plusDays(DAYS))
                .param("name", context.name())
                .query((row, number) -> line(row, context))
                .list();
        if (!lines.isEmpty()) {
            AuditTrail.write(sql, context, "read", null, lines.size() + " actions late or due, by name");
        }
        return List.of(
                new TodaySection(
                        LATE,
                        "Actions that are late",
                        "Person",
                        lines.stream().filter(TodayLine::late).toList(),
                        "No open action is past its day.",
                        new Crumb("All late actions", "/plans/actions?view=late")),
                new TodaySection(
                        SOON,
                        "Actions due within a week",
                        "Person",
                        lines.stream().filter(line -> !line.late()).toList(),
                        "No open action is due in the next 7 days."));
    }

    private static TodayLine line(ResultSet row, Context context) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        String owner = row.getString("owner");
        return new TodayLine(
                Words.orNotKnown(row.getString("full_name")),
                "/plans/actions/" + row.getObject("action_key", UUID.class),
                row.getString("action"),
                when(due, context.today()),
                due.isBefore(context.today()),
                owner + ", " + row.getString("agency"),
                owner.equals(context.name()));
    }

    private static String when(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(due, today);
        if (days == 0) {
            return "today";
        }
        return days > 0
                ? days + (days == 1 ? " day late" : " days late") + ", due " + Words.near(due, today)
                : "due " + Words.near(due, today);
    }
}
