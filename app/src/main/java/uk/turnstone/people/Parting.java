package uk.turnstone.people;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One person before they may turn out to be two: since when they were one, and all their records, so that what was entered
 * meanwhile can be listed for a human eye.
 */
record Parting(HandDecision said, OffsetDateTime since, Long[] records) {

    /** Empty where the two sides are not of one person. Call it before records move. */
    static Optional<Parting> before(JdbcClient sql, HandDecision said) {
        return sql.sql("""
                WITH one AS (
                    SELECT person_id FROM people.person_record
                    WHERE record_id = ANY (:a) AND known_until = 'infinity'
                    INTERSECT
                    SELECT person_id FROM people.person_record
                    WHERE record_id = ANY (:b) AND known_until = 'infinity'
                    LIMIT 1)
                SELECT greatest(
                           (SELECT min(r.known_from) FROM people.person_record r
                            WHERE r.person_id = one.person_id AND r.record_id = ANY (:a)),
                           (SELECT min(r.known_from) FROM people.person_record r
                            WHERE r.person_id = one.person_id AND r.record_id = ANY (:b))),
                       (SELECT array_agg(r.record_id) FROM people.person_record r
                        WHERE r.person_id = one.person_id AND r.known_until = 'infinity')
                FROM one
                """)
                .param("a", said.a().toArray(Long[]::new))
                .param("b", said.b().toArray(Long[]::new))
                .query((row, number) -> new Parting(said, row.getObject(1, OffsetDateTime.class), (Long[])
                        row.getArray(2).getArray()))
                .optional();
    }

    /** Lists what was entered while they were one, if they are two now. */
    void note(JdbcClient sql, UUID decision) {
        if (before(sql, said).isPresent()) {
            return;
        }
        sql.sql("""
                INSERT INTO people.loose_end (decision_key, record_id, holding_id, what, pieces, first_day, last_day)
                SELECT :decision, e.record_id, e.holding_id, e.what, e.pieces, e.first_day, e.last_day
                FROM people.entered_since(:records, :since) AS e
                """)
                .param("decision", decision)
                .param("records", records)
                .param("since", since)
                .update();
    }
}
