package uk.turnstone.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Memberships as they lie in the database, each within the transaction of whoever asks. */
final class Memberships {
    private static final String CURRENT = """
            SELECT m.membership_key, m.version, m.cohort, m.record_id, m.holding_id, m.plan_key, m.joined_on, m.left_on,
                   m.reason_in, m.reason_out, m.age_decision, m.correction
            FROM cohorts.membership m
            """;

    private Memberships() {}

    static Optional<Membership> of(JdbcClient sql, UUID key) {
        return sql.sql(CURRENT + " WHERE m.membership_key = :key AND m.known_until = 'infinity'")
                .param("key", key)
                .query((row, number) -> membership(row))
                .optional();
    }

    /** All of a person's, whichever record they are about, by day of joining. */
    static List<Membership> ofPerson(JdbcClient sql, long person) {
        return sql.sql(CURRENT + """
                 JOIN people.person_record r ON r.record_id = m.record_id AND r.known_until = 'infinity'
                WHERE r.person_id = :person AND m.known_until = 'infinity' ORDER BY m.joined_on, m.cohort
                """)
                .param("person", person)
                .query((row, number) -> membership(row))
                .list();
    }

    /** The person whom a membership is of; empty where the reader may not see them. */
    static Optional<UUID> person(JdbcClient sql, Membership membership) {
        return sql.sql("""
                SELECT p.public_key FROM people.person_record r JOIN people.person p USING (person_id)
                WHERE r.record_id = :record AND r.known_until = 'infinity'
                """)
                .param("record", membership.record())
                .query(UUID.class)
                .optional();
    }

    /** @return false if that version is no longer the one that stands */
    static boolean close(JdbcClient sql, Membership seen) {
        return sql.sql("""
                        UPDATE cohorts.membership SET known_until = clock_timestamp()
                        WHERE membership_key = :key AND version = :version AND known_until = 'infinity'
                        """)
                        .param("key", seen.key())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /**
     * Adds a version. The constraint against overlaps sees rows that the reader may not, so it answers by adding
     * nothing, never by an error that would tell of them.
     *
     * @return false if it overlaps another of the same record and cohort
     */
    static boolean add(JdbcClient sql, Membership membership, Context context) {
        Stay stay = membership.stay();
        return sql.sql("""
                        INSERT INTO cohorts.membership (membership_key, version, cohort, record_id, holding_id, plan_key,
                                    joined_on, left_on, reason_in, reason_out, age_decision, correction, decided_by)
                        VALUES (:key, :version, :cohort, :record, :holding, :plan,
                                :joined, :left, :reasonIn, :reasonOut, :age, :correction, :by)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("key", membership.key())
                        .param("version", membership.version())
                        .param("cohort", membership.cohort())
                        .param("record", membership.record())
                        .param("holding", membership.holding())
                        .param("plan", membership.plan())
                        .param("joined", stay.joined())
                        .param("left", stay.left())
                        .param("reasonIn", stay.reasonIn())
                        .param("reasonOut", stay.reasonOut())
                        .param("age", membership.ageDecision())
                        .param("correction", membership.correction())
                        .param("by", context.user())
                        .update()
                == 1;
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("membership_key", UUID.class),
                row.getInt("version"),
                row.getString("cohort"),
                row.getLong("record_id"),
                row.getInt("holding_id"),
                row.getObject("plan_key", UUID.class),
                new Stay(
                        row.getObject("joined_on", LocalDate.class),
                        row.getString("reason_in"),
                        row.getObject("left_on", LocalDate.class),
                        row.getString("reason_out")),
                row.getString("age_decision"),
                row.getString("correction"));
    }
}
