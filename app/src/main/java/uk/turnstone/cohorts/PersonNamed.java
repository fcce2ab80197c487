package uk.turnstone.cohorts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom a form is about.
 *
 * @param key the key the person goes by now
 * @param name as most of the records that the reader may see have it
 */
public record PersonNamed(UUID key, String name) {

    static Optional<PersonNamed> of(JdbcClient sql, UUID key) {
        return Candidate.of(sql, key).flatMap(candidate -> sql.sql("""
                        SELECT n.full_name FROM people.person_record r
                        JOIN people.record_name n ON n.record_id = r.record_id AND n.known_until = 'infinity'
                                                 AND n.name_use = 'as recorded'
                        WHERE r.person_id = :person AND r.known_until = 'infinity'
                        GROUP BY n.full_name ORDER BY count(*) DESC, n.full_name LIMIT 1
                        """)
                .param("person", candidate.person())
                .query(String.class)
                .optional()
                .map(name -> new PersonNamed(candidate.key(), name)));
    }
}
