package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The overlaps that joins of people have left behind. They are found by looking, not stored: a join succeeds whatever it
 * brings together, and the task is gone when the overlap is.
 */
public final class OverlapTasks {
    private OverlapTasks() {}

    /** Those that the reader may see, the earliest first. */
    public static List<OverlapTask> open(JdbcClient sql) {
        return sql.sql("""
                WITH member AS MATERIALIZED (
                    SELECT r.person_id, m.membership_key, m.cohort, m.joined_on, coalesce(m.left_on, 'infinity') AS until
                    FROM cohorts.membership m
                    JOIN people.person_record r ON r.record_id = m.record_id AND r.known_until = 'infinity'
                    WHERE m.known_until = 'infinity')
                SELECT p.public_key, a.cohort, a.membership_key AS first, b.membership_key AS second, b.joined_on
                FROM member a JOIN member b ON b.person_id = a.person_id AND b.cohort = a.cohort
                    AND (a.joined_on, a.membership_key) < (b.joined_on, b.membership_key) AND b.joined_on < a.until
                JOIN people.person p ON p.person_id = a.person_id
                ORDER BY b.joined_on, a.membership_key
                """)
                .query((row, number) -> new OverlapTask(
                        row.getObject("public_key", UUID.class),
                        row.getString("cohort"),
                        row.getObject("first", UUID.class),
                        row.getObject("second", UUID.class),
                        row.getObject("joined_on", LocalDate.class)))
                .list();
    }
}
