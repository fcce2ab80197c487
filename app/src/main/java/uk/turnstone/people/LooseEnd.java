package uk.turnstone.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.web.Words;

/**
 * What was entered about a person who turned out to be two: it may be of the other one, and somebody must look.
 *
 * @param key public key
 * @param what what it is, such as action of a plan
 * @param pieces how many
 * @param first day on which the first was entered
 * @param last day on which the last was entered
 * @param person the person with whom it stands now
 * @param name their name
 * @param since when they were parted
 * @param mine whether the reader may tick it off
 * @param seen by whom it was ticked off, and when; null while it waits
 */
public record LooseEnd(
        UUID key,
        String what,
        int pieces,
        LocalDate first,
        LocalDate last,
        UUID person,
        String name,
        LocalDate since,
        boolean mine,
        @Nullable String seen) {

    /** What it is and from when, in a phrase. */
    public String words() {
        return what + ", " + pieces + ", entered "
                + (first.equals(last) ? Words.day(first) : Words.day(first) + " to " + Words.day(last));
    }

    public boolean open() {
        return seen == null;
    }

    /** Those of either half of a person who was parted, those that wait first. */
    static List<LooseEnd> of(JdbcClient sql, UUID person) {
        return read(sql, """
                l.decision_key IN (
                    SELECT o.decision_key FROM people.loose_end o
                    JOIN people.person_record r ON r.record_id = o.record_id AND r.known_until = 'infinity'
                    JOIN people.person p ON p.person_id = r.person_id WHERE p.public_key = :person
                    UNION
                    SELECT d.decision_key FROM people.decision d
                    JOIN people.person_record r ON r.known_until = 'infinity' AND (d.side_a @> ARRAY[r.record_id] OR d.side_b @> ARRAY[r.record_id])
                    JOIN people.person p ON p.person_id = r.person_id WHERE p.public_key = :person)
                """, person);
    }

    /** Those that wait, as far as the reader may see them. */
    static List<LooseEnd> waiting(JdbcClient sql) {
        return read(sql, "l.seen_at IS NULL", null);
    }

    /** Says that the asker has looked; false where there is no such thing for them. */
    static boolean tick(JdbcClient sql, Context context, UUID key) {
        return sql.sql("""
                        UPDATE people.loose_end SET seen_by = :user, seen_by_name = :name, seen_at = clock_timestamp()
                        WHERE loose_key = :key AND seen_at IS NULL
                        """)
                        .param("user", context.user())
                        .param("name", context.name())
                        .param("key", key)
                        .update()
                == 1;
    }

    private static List<LooseEnd> read(JdbcClient sql, String which, @Nullable UUID person) {
        return sql.sql("""
                SELECT l.loose_key, l.what, l.pieces, l.first_day, l.last_day, p.public_key,
                       coalesce((SELECT n.full_name FROM people.person_record o
                                 JOIN people.record_name n ON n.record_id = o.record_id
                                 WHERE o.person_id = p.person_id AND o.known_until = 'infinity'
                                 ORDER BY n.known_until DESC, n.record_id, n.ordinal LIMIT 1), 'Name not known') AS full_name,
                       (l.known_from AT TIME ZONE 'Europe/London')::date AS since,
                       access.may_write(l.record_id, l.holding_id) AS mine,
                       l.seen_by_name || ', ' || to_char(l.seen_at AT TIME ZONE 'Europe/London', 'FMDD Mon YYYY') AS seen
                FROM people.loose_end l
                JOIN people.person_record r ON r.record_id = l.record_id AND r.known_until = 'infinity'
                JOIN people.person p ON p.person_id = r.person_id
                WHERE %s
                ORDER BY l.seen_at IS NOT NULL, l.known_from, l.record_id, l.what LIMIT 100
                """.formatted(which))
                .param("person", person, java.sql.Types.OTHER)
                .query((row, number) -> new LooseEnd(
                        row.getObject("loose_key", UUID.class),
                        row.getString("what"),
                        row.getInt("pieces"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("public_key", UUID.class),
                        row.getString("full_name"),
                        row.getObject("since", LocalDate.class),
                        row.getBoolean("mine"),
                        row.getString("seen")))
                .list();
    }
}
