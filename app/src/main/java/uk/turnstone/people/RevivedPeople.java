package uk.turnstone.people;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Persons who had been merged into another and live again since their records were parted. Their key leads to themselves
 * again, and the records of our own that were made for them come back: parting undoes joining, case work and all.
 */
final class RevivedPeople {
    private final JdbcClient sql;
    private final OffsetDateTime knownFrom;

    RevivedPeople(JdbcClient sql, OffsetDateTime knownFrom) {
        this.sql = sql;
        this.knownFrom = knownFrom;
    }

    void revive(List<Long> persons) {
        if (persons.isEmpty()) {
            return;
        }
        Long[] revived = persons.toArray(Long[]::new);
        sql.sql("UPDATE people.person SET merged_into = NULL WHERE person_id = ANY (:revived)")
                .param("revived", revived)
                .update();
        sql.sql("""
                WITH made AS MATERIALIZED (
                    SELECT DISTINCT ON (r.record_id) r.record_id, r.person_id
                    FROM people.person_record r
                    WHERE r.person_id = ANY (:revived) AND r.known_until < 'infinity'
                      AND NOT EXISTS (SELECT 1 FROM people.record_person said WHERE said.record_id = r.record_id)
                    ORDER BY r.record_id, r.known_from),
                closed AS (
                    UPDATE people.person_record r SET known_until = :known
                    FROM made
                    WHERE r.record_id = made.record_id AND r.person_id <> made.person_id AND r.known_until = 'infinity'
                    RETURNING r.record_id, made.person_id, r.holding_id, r.rule, r.evidence, r.decided_by)
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                SELECT record_id, person_id, holding_id, :known, rule, evidence, decided_by FROM closed
                ON CONFLICT (record_id, known_from) DO UPDATE
                SET person_id = excluded.person_id, known_until = 'infinity'
                """).param("revived", revived).param("known", knownFrom).update();
    }
}
