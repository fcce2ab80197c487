package uk.turnstone.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A person by the key in an address. A key that was merged leads to the person that took over its records; a key that
 * does not exist and one whose records the asker may not see are the same.
 *
 * @param person internal number
 * @param key the key the person goes by now
 */
public record PersonByKey(long person, UUID key) {

    /** Looks a key up, as far as the asker of this transaction may see. */
    public static Optional<PersonByKey> find(JdbcClient sql, UUID key) {
        return sql.sql("""
                WITH RECURSIVE followed AS (
                    SELECT person_id, public_key, merged_into FROM people.person WHERE public_key = :key
                    UNION
                    SELECT p.person_id, p.public_key, p.merged_into
                    FROM followed f JOIN people.person p ON p.person_id = f.merged_into)
                SELECT person_id, public_key FROM followed f
                WHERE merged_into IS NULL AND EXISTS (
                    SELECT 1 FROM people.person_record r
                    WHERE r.person_id = f.person_id AND r.known_until = 'infinity')
                """)
                .param("key", key)
                .query((row, number) -> new PersonByKey(row.getLong(1), row.getObject(2, UUID.class)))
                .optional();
    }
}
