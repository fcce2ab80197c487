package uk.turnstone.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.web.Crumb;

/**
 * A finding of linking that somebody must look at, among those of whose records the reader may see every one.
 *
 * @param kind shared number, twins, a join that was held back
 * @param sentence what was found
 * @param found on which day
 * @param people keys and names of those it is about, each once
 */
public record ToReview(String kind, String sentence, LocalDate found, List<Crumb> people) {
    /** Findings on one page: who has decided these looks again. */
    static final int MOST = 50;

    /** Where one decides it: two people side by side, or one with what is theirs. */
    public String address() {
        String first = people.getFirst().path();
        return people.size() == 1
                ? first + "/part"
                : first + "/same/" + people.get(1).path().substring("/people/".length());
    }

    /** The names in a line. */
    public String names() {
        return String.join(" and ", people.stream().map(Crumb::title).distinct().toList());
    }

    static int count(JdbcClient sql) {
        return sql.sql("SELECT count(*) FROM people.finding WHERE known_until = 'infinity'")
                .query(Integer.class)
                .single();
    }

    /** The latest, at most {@link #MOST}. */
    static List<ToReview> latest(JdbcClient sql) {
        return sql.sql("""
                WITH shown AS MATERIALIZED (
                    SELECT * FROM people.finding WHERE known_until = 'infinity'
                    ORDER BY found_at DESC, finding_id DESC LIMIT :most)
                SELECT f.kind, f.sentence, (f.found_at AT TIME ZONE 'Europe/London')::date AS found,
                       array_agg(p.public_key::text ORDER BY p.person_id) AS keys,
                       array_agg(coalesce((SELECT min(n.full_name) FROM people.record_name n
                                           WHERE n.record_id = p.record_id AND n.ordinal = 0
                                             AND n.known_until = 'infinity'), 'Name not known')
                                 ORDER BY p.person_id) AS names
                FROM shown f
                CROSS JOIN LATERAL (
                    SELECT r.person_id, person.public_key, min(r.record_id) AS record_id
                    FROM people.person_record r JOIN people.person person USING (person_id)
                    WHERE r.record_id = ANY (f.records) AND r.known_until = 'infinity'
                    GROUP BY r.person_id, person.public_key) p
                GROUP BY f.finding_id, f.kind, f.sentence, f.found_at
                ORDER BY f.found_at DESC, f.finding_id DESC
                """)
                .param("most", MOST)
                .query((row, number) -> new ToReview(
                        row.getString("kind"),
                        row.getString("sentence"),
                        row.getObject("found", LocalDate.class),
                        people((String[]) row.getArray("keys").getArray(), (String[])
                                row.getArray("names").getArray())))
                .list();
    }

    private static List<Crumb> people(String[] keys, String[] names) {
        List<Crumb> people = new java.util.ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            people.add(new Crumb(names[i], "/people/" + UUID.fromString(keys[i])));
        }
        return people;
    }
}
