package uk.turnstone.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.people.UsualBirth;
import uk.turnstone.people.UsualName;
import uk.turnstone.web.Words;

/**
 * A member of a cohort as the list shows them: from the records that the reader may see.
 *
 * @param person public key of the person
 * @param name as most of their records have it; null where the reader may see none
 * @param bornEarliest earliest birth date that fits; null where none is known
 * @param bornLatest latest that fits
 * @param open actions still open
 * @param late those of them past their due date
 * @param nextDue earliest due date of an open action; null if none is open
 */
public record CohortMember(
        UUID person,
        @Nullable String name,
        @Nullable LocalDate bornEarliest,
        @Nullable LocalDate bornLatest,
        UUID membership,
        UUID plan,
        LocalDate joined,
        @Nullable LocalDate left,
        int open,
        int late,
        @Nullable LocalDate nextDue) {

    private static final String LIST = """
            WITH member AS MATERIALIZED (
                SELECT r.person_id, m.membership_key, m.plan_key, m.joined_on, m.left_on
                FROM cohorts.membership m
                JOIN people.person_record r ON r.record_id = m.record_id AND r.known_until = 'infinity'
                WHERE m.cohort = :cohort AND m.known_until = 'infinity'
                  AND m.joined_on <= :day
                  AND CASE WHEN :former THEN m.left_on > :since AND m.left_on <= :day
                           ELSE m.left_on IS NULL OR m.left_on > :day END),
            named AS MATERIALIZED (
            """ + UsualName.among("member") + """
            ),
            born AS MATERIALIZED (
            """ + UsualBirth.among("member") + """
            ),
            acted AS MATERIALIZED (
                SELECT plan_key, count(*) AS open, count(*) FILTER (WHERE due < :today) AS late, min(due) AS next_due
                FROM plans.action
                WHERE known_until = 'infinity' AND state = 'open' AND plan_key IN (SELECT plan_key FROM member)
                GROUP BY plan_key)
            SELECT p.public_key, n.full_name, b.born_earliest, b.born_latest, m.membership_key, m.plan_key,
                   m.joined_on, m.left_on, coalesce(a.open, 0) AS open, coalesce(a.late, 0) AS late, a.next_due
            FROM member m
            JOIN people.person p USING (person_id)
            LEFT JOIN named n USING (person_id)
            LEFT JOIN born b USING (person_id)
            LEFT JOIN acted a USING (plan_key)
            ORDER BY n.full_name, m.joined_on, m.membership_key
            """;

    /** Days before a day in which those who left are listed. */
    static final int FORMER_DAYS = 365;

    /** Members on a day, by name; actions as they stand today. */
    static List<CohortMember> of(String cohort, LocalDate day, LocalDate today, JdbcClient sql) {
        return list(cohort, day, today, false, sql);
    }

    /** How many people are in it on a day; one with two memberships is one. */
    static int people(String cohort, LocalDate day, JdbcClient sql) {
        return sql.sql("""
                SELECT count(DISTINCT r.person_id)
                FROM cohorts.membership m
                JOIN people.person_record r ON r.record_id = m.record_id AND r.known_until = 'infinity'
                WHERE m.cohort = :cohort AND m.known_until = 'infinity' AND m.joined_on <= :day
                  AND (m.left_on IS NULL OR m.left_on > :day)
                """)
                .param("cohort", cohort)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Those who left in the year up to a day. */
    static List<CohortMember> former(String cohort, LocalDate day, LocalDate today, JdbcClient sql) {
        return list(cohort, day, today, true, sql);
    }

    private static List<CohortMember> list(
            String cohort, LocalDate day, LocalDate today, boolean former, JdbcClient sql) {
        return sql.sql(LIST)
                .param("cohort", cohort)
                .param("day", day)
                .param("since", day.minusDays(FORMER_DAYS))
                .param("former", former)
                .param("today", today)
                .query((row, number) -> member(row))
                .list();
    }

    /** The birth date as far as it is known. */
    public String born() {
        return Words.birth(bornEarliest, bornLatest);
    }

    /** Such as "3, 1 late"; "none" without an open action. */
    public String actions() {
        return open == 0 ? "none" : open + (late == 0 ? "" : ", " + late + " late");
    }

    private static CohortMember member(ResultSet row) throws SQLException {
        return new CohortMember(
                row.getObject("public_key", UUID.class),
                row.getString("full_name"),
                row.getObject("born_earliest", LocalDate.class),
                row.getObject("born_latest", LocalDate.class),
                row.getObject("membership_key", UUID.class),
                row.getObject("plan_key", UUID.class),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getInt("open"),
                row.getInt("late"),
                row.getObject("next_due", LocalDate.class));
    }
}
