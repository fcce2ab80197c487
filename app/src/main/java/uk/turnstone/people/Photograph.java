package uk.turnstone.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.web.Words;

/**
 * A photograph of a person, without its picture.
 *
 * @param key random key
 * @param taken day on which it was taken
 * @param origin where it comes from
 * @param agency name of the agency that gave it
 * @param own whether that is the reader's, who may write the record it hangs on and so take it off
 * @param width pixels, 1 to {@link SafePicture#LONGEST_SIDE}
 * @param height pixels, likewise
 */
public record Photograph(UUID key, LocalDate taken, String origin, String agency, boolean own, int width, int height) {

    /** What stands in the place of the picture for whoever does not see it. */
    public String words(String name) {
        return "Photograph of " + name + ", taken " + Words.day(taken) + ", from " + agency;
    }

    /** Those of a person that the asker may see, the one taken last first. */
    static List<Photograph> of(JdbcClient sql, Context context, long person) {
        return sql.sql("""
                SELECT p.photograph_key, p.taken_on, p.origin, a.name, p.agency_id = :agency AND access.may_write(p.record_id, p.holding_id) AS own, p.width, p.height
                FROM people.person_record r
                JOIN people.photograph p ON p.record_id = r.record_id AND p.known_until = 'infinity'
                JOIN access.agency a ON a.agency_id = p.agency_id
                WHERE r.person_id = :person AND r.known_until = 'infinity'
                ORDER BY p.taken_on DESC, p.known_from DESC
                """)
                .param("agency", context.agency())
                .param("person", person)
                .query((row, number) -> new Photograph(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getInt(6),
                        row.getInt(7)))
                .list();
    }

    /** The picture of one of them as JPEG; empty where the asker may not see it, or it is of somebody else. */
    static Optional<byte[]> picture(JdbcClient sql, long person, UUID key) {
        return sql.sql("""
                SELECT p.picture
                FROM people.photograph p
                JOIN people.person_record r ON r.record_id = p.record_id AND r.known_until = 'infinity'
                WHERE p.photograph_key = :key AND r.person_id = :person AND p.known_until = 'infinity'
                """)
                .param("key", key)
                .param("person", person)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
