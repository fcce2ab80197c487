package uk.turnstone.people;

import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves records of our own to the person to whom they belong by decision; what hangs on them needs no rewriting. */
final class OwnRecordsAlong {
    private OwnRecordsAlong() {}

    /** Puts them to the person of the first of these records that agencies sent; none where there is no such record. */
    static void move(JdbcClient sql, Set<Long> own, Set<Long> beside, OffsetDateTime now) {
        if (own.isEmpty()) {
            return;
        }
        sql.sql("""
                WITH home AS (
                    SELECT person_id FROM people.person_record
                    WHERE record_id = ANY (:beside) AND known_until = 'infinity' ORDER BY record_id LIMIT 1),
                closed AS (
                    UPDATE people.person_record r SET known_until = :now FROM home
                    WHERE r.record_id = ANY (:own) AND r.known_until = 'infinity' AND r.person_id <> home.person_id
                    RETURNING r.record_id, home.person_id, r.holding_id, r.rule, r.evidence, r.decided_by)
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                SELECT record_id, person_id, holding_id, :now, rule, evidence, decided_by FROM closed
                ON CONFLICT (record_id, known_from) DO UPDATE SET person_id = excluded.person_id, known_until = 'infinity'
                """)
                .param("beside", beside.toArray(Long[]::new))
                .param("own", own.toArray(Long[]::new))
                .param("now", now)
                .update();
    }
}
