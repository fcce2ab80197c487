package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A line of the list of cohorts.
 *
 * @param members people in it today, as far as the reader may see
 * @param joined people who joined in the last 90 days
 * @param left people who left in the last 90 days
 */
public record CohortTally(Cohort cohort, int members, int joined, int left) {

    /** Days over which joining and leaving are counted, today included. */
    public static final int DAYS = 90;

    /** Members against room, such as "64 of 55 to 60, 4 over". */
    public String againstCapacity() {
        int over = cohort.over(members);
        return members + " of " + cohort.capacity() + (over == 0 ? "" : ", " + over + " over");
    }

    static List<CohortTally> on(JdbcClient sql, LocalDate today) {
        return sql.sql("""
                WITH member AS (
                    SELECT m.cohort, r.person_id, m.joined_on, m.left_on
                    FROM cohorts.membership m
                    JOIN people.person_record r ON r.record_id = m.record_id AND r.known_until = 'infinity'
                    WHERE m.known_until = 'infinity')
                SELECT c.code, c.name, c.purpose, c.scheme, c.capacity_low, c.capacity_high, c.adults_only,
                    count(DISTINCT m.person_id) FILTER (WHERE m.joined_on <= :today AND (m.left_on IS NULL OR m.left_on > :today)) AS members,
                    count(DISTINCT m.person_id) FILTER (WHERE m.joined_on > :since AND m.joined_on <= :today) AS joined,
                    count(DISTINCT m.person_id) FILTER (WHERE m.left_on > :since AND m.left_on <= :today) AS left_it
                FROM cohorts.cohort c LEFT JOIN member m ON m.cohort = c.code
                WHERE :today BETWEEN c.effective_from AND coalesce(c.effective_to, 'infinity')
                GROUP BY c.code, c.effective_from ORDER BY c.name
                """)
                .param("today", today)
                .param("since", today.minusDays(DAYS))
                .query((row, number) -> new CohortTally(
                        Cohorts.cohort(row), row.getInt("members"), row.getInt("joined"), row.getInt("left_it")))
                .list();
    }
}
