package uk.turnstone.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.people.UsualName;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/**
 * Members of cohorts who were arrested in the last 7 days, a line each, the latest first; for those whose role works with
 * both. One query, and an entry in the trail.
 */
@Component
final class ArrestsOfMembers implements TodayItem {
    private static final int DAYS = 7;
    private static final int FIRST = 110;

    private static final String ARRESTED = """
            WITH member AS MATERIALIZED (
                SELECT r.person_id, string_agg(DISTINCT m.cohort, ', ' ORDER BY m.cohort) AS cohorts
                FROM cohorts.membership m
                JOIN people.person_record r ON r.record_id = m.record_id AND r.known_until = 'infinity'
                WHERE m.known_until = 'infinity' AND m.joined_on <= :today AND (m.left_on IS NULL OR m.left_on > :today)
                GROUP BY r.person_id),
            arrested AS MATERIALIZED (
                SELECT r.person_id, count(*) AS times, max(e.earliest) AS latest,
                       (array_agg(e.title ORDER BY e.earliest DESC, e.record_id))[1] AS offence,
                       (array_agg(e.precision ORDER BY e.earliest DESC, e.record_id))[1] AS precision
                FROM member
                JOIN people.person_record r ON r.person_id = member.person_id AND r.known_until = 'infinity'
                JOIN history.event e ON e.record_id = r.record_id AND e.known_until = 'infinity' AND e.kind = 2
                WHERE (e.earliest AT TIME ZONE 'Europe/London')::date BETWEEN :since AND :today
                GROUP BY r.person_id),
            named AS MATERIALIZED (
            """ + UsualName.among("arrested") + """
            )
            SELECT p.public_key, n.full_name, m.cohorts, a.times, a.latest AT TIME ZONE 'Europe/London' AS latest,
                   a.precision = 0 AS to_the_minute, a.offence
            FROM arrested a
            JOIN member m USING (person_id)
            JOIN people.person p USING (person_id)
            LEFT JOIN named n USING (person_id)
            ORDER BY a.latest DESC, n.full_name, p.public_key
            """;

    private final Permissions permissions;

    ArrestsOfMembers(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        if (!permissions.reads(context, "arrests") || !permissions.reads(context, "cohort-membership")) {
            return List.of();
        }
        List<TodayLine> lines = sql.sql(ARRESTED)
                .param("today", context.today())
                .param("since", context.today().minusDays(DAYS))
                .query((row, number) -> line(row))
                .list();
        if (!lines.isEmpty()) {
            AuditTrail.write(sql, context, "read", null, "arrests of " + lines.size() + " cohort members, by name");
        }
        return List.of(new TodaySection(
                FIRST,
                "Cohort members arrested in the last 7 days",
                "Person",
                lines,
                "No member, as far as what the police have delivered says. How old that is stands at the end of the"
                        + " page."));
    }

    private static TodayLine line(ResultSet row) throws SQLException {
        LocalDateTime latest = row.getObject("latest", LocalDateTime.class);
        @Nullable String offence = row.getString("offence");
        int times = row.getInt("times");
        String when = row.getBoolean("to_the_minute") ? Words.moment(latest) : Words.day(latest.toLocalDate());
        return TodayLine.ofTheTeam(
                Words.orNotKnown(row.getString("full_name")),
                "/people/" + row.getObject("public_key", UUID.class),
                (offence == null ? "offence not known" : offence)
                        + (times == 1 ? "" : "; " + times + " arrests in these days") + " · "
                        + row.getString("cohorts"),
                when,
                false);
    }
}
