package uk.turnstone.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.cohorts.CohortNames;
import uk.turnstone.measures.BeforeAfter;
import uk.turnstone.measures.Conviction;
import uk.turnstone.measures.ConvictionCount;
import uk.turnstone.measures.Designation;

/**
 * Convictions in the 12 months before designation against the next 12, by cohort, from the memberships and convictions
 * on record (domain notes, entry 27).
 *
 * <p>Designated is who joined a cohort, on the day of first joining it. Counted are the conviction events of all the
 * person's records: one event is one offence, on its day in London. Where several agencies report one occasion, an
 * offence of the same title on the same day counts as often as the agency that reports it most often does: two
 * agencies with one report each make one, one agency with two offences makes two.
 */
@Component
public class ConvictionsBeforeAfter {
    private static final String DESIGNATIONS_AND_CONVICTIONS = """
            WITH designated AS MATERIALIZED (
                SELECT m.cohort, r.person_id, min(m.joined_on) AS day
                FROM cohorts.membership m
                JOIN people.person_record r ON r.record_id = m.record_id AND r.known_until = 'infinity'
                WHERE m.known_until = 'infinity' AND m.joined_on <= :today
                GROUP BY m.cohort, r.person_id),
            reported AS (
                SELECT r.person_id, coalesce(e.occurrence::text, e.record_id || '.' || e.ordinal) AS occasion,
                       e.title, (e.earliest AT TIME ZONE 'Europe/London')::date AS day, h.agency_id, count(*) AS offences
                FROM (SELECT DISTINCT person_id FROM designated) d
                JOIN people.person_record r ON r.person_id = d.person_id AND r.known_until = 'infinity'
                JOIN history.event e ON e.record_id = r.record_id AND e.kind = 3 AND e.known_until = 'infinity'
                JOIN access.holding h ON h.holding_id = e.holding_id AND h.category = 'convictions'
                GROUP BY 1, 2, 3, 4, 5),
            once AS (
                SELECT person_id, occasion, title, day, max(offences) AS offences FROM reported GROUP BY 1, 2, 3, 4),
            convicted AS (
                SELECT person_id, day, sum(offences)::integer AS offences FROM once GROUP BY 1, 2)
            -- Put together by whoever reads it: the planner takes both for a few rows and would compare each with each.
            SELECT person_id, day, cohort, 0 AS offences FROM designated
            UNION ALL
            SELECT person_id, day, NULL, offences FROM convicted
            """;

    private record Member(long person, String cohort, LocalDate day) {}

    private final Transactions transactions;

    public ConvictionsBeforeAfter(@Qualifier("figures") Transactions transactions) {
        this.transactions = transactions;
    }

    /** All cohorts, with convictions taken to be complete to the day before the context's today. */
    public ConvictionsTable of(Context context) {
        LocalDate completeTo = context.today().minusDays(1);
        List<Designation> designations = transactions.read(context, sql -> designations(sql, context.today()));
        return new ConvictionsTable(completeTo, BeforeAfter.of(designations, completeTo, ConvictionCount.OFFENCES));
    }

    /** What the cohorts of the table are called in full, by code. */
    public Map<String, String> names(Context context) {
        return transactions.read(context, CohortNames::all);
    }

    private static List<Designation> designations(JdbcClient sql, LocalDate today) {
        List<Member> members = new ArrayList<>();
        Map<Long, List<Conviction>> convictions = new HashMap<>();
        sql.sql(DESIGNATIONS_AND_CONVICTIONS).param("today", today).query(row -> {
            long person = row.getLong("person_id");
            LocalDate day = row.getObject("day", LocalDate.class);
            String cohort = row.getString("cohort");
            if (cohort == null) {
                convictions
                        .computeIfAbsent(person, each -> new ArrayList<>())
                        .add(new Conviction(day, row.getInt("offences")));
            } else {
                members.add(new Member(person, cohort, day));
            }
        });
        return members.stream()
                .map(member -> new Designation(
                        member.cohort(), member.day(), convictions.getOrDefault(member.person(), List.of())))
                .toList();
    }
}
