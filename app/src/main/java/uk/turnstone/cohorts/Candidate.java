package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.linkage.PartialDate.Answer;

/**
 * Somebody who may join a cohort, as far as the reader may see them.
 *
 * @param person internal number of the person
 * @param key public key of the person
 * @param bounds earliest and latest birth date of each record that gives one
 */
record Candidate(long person, UUID key, List<LocalDate> bounds) {

    /** The person of a key, followed through joins. */
    static Optional<Candidate> of(JdbcClient sql, UUID key) {
        return sql.sql("""
                WITH RECURSIVE heir AS (
                    SELECT person_id, public_key, merged_into FROM people.person WHERE public_key = :key
                    UNION
                    SELECT p.person_id, p.public_key, p.merged_into FROM heir h JOIN people.person p ON p.person_id = h.merged_into)
                SELECT h.person_id, h.public_key,
                       ARRAY(SELECT unnest(ARRAY[b.born_earliest, b.born_latest])::text
                             FROM people.person_record r JOIN people.record_person b USING (record_id)
                             WHERE r.person_id = h.person_id AND r.known_until = 'infinity'
                               AND b.known_until = 'infinity' AND b.born_earliest IS NOT NULL) AS bounds
                FROM heir h WHERE h.merged_into IS NULL
                """)
                .param("key", key)
                .query((row, number) -> new Candidate(
                        row.getLong("person_id"), row.getObject("public_key", UUID.class), dates((String[])
                                row.getArray("bounds").getArray())))
                .optional();
    }

    private static List<LocalDate> dates(String[] bounds) {
        return List.of(bounds).stream().map(LocalDate::parse).toList();
    }

    /** Yes or no only where all records agree; days that systems enter when they know none say nothing. */
    Answer under18On(LocalDate day) {
        List<Answer> answers = bounds.stream()
                .map(PartialDate::of)
                .filter(PartialDate::isFull)
                .map(born -> born.under18On(day))
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.getFirst() : Answer.CANNOT_SAY;
    }
}
