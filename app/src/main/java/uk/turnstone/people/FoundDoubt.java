package uk.turnstone.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A finding of linking that waits for a person who may see all its records.
 *
 * @param kind shared number, could be either and the like
 * @param sentence what was found
 * @param since when
 * @param people the people whose records it is about
 */
public record FoundDoubt(String kind, String sentence, LocalDate since, List<LinkDecision.End> people) {

    /** Where to settle it: two people are compared, one may be parted. */
    public String href() {
        return "/people/" + people.getFirst().person()
                + (people.size() == 1 ? "/split" : "/same/" + people.get(1).person());
    }

    /** The oldest two hundred that stand. */
    static List<FoundDoubt> open(JdbcClient sql) {
        Map<Long, FoundDoubt> found = new LinkedHashMap<>();
        sql.sql("""
                WITH standing AS (
                    SELECT finding_id, kind, sentence, found_at, records FROM people.finding
                    WHERE known_until = 'infinity' ORDER BY found_at, finding_id LIMIT 200)
                SELECT f.finding_id, f.kind, f.sentence, (f.found_at AT TIME ZONE 'Europe/London')::date AS since,
                       p.public_key, held.records,
                       coalesce((SELECT n.full_name FROM people.record_name n WHERE n.record_id = held.first
                                 ORDER BY n.known_until DESC, n.ordinal LIMIT 1), 'Name not known') AS full_name
                FROM standing f
                CROSS JOIN LATERAL (
                    SELECT r.person_id, min(r.record_id) AS first, count(*) AS records FROM people.person_record r
                    WHERE r.record_id = ANY (f.records) AND r.known_until = 'infinity' GROUP BY r.person_id) held
                JOIN people.person p ON p.person_id = held.person_id
                ORDER BY f.found_at, f.finding_id, held.first
                """).query(row -> {
            long number = row.getLong("finding_id");
            var doubt = new FoundDoubt(
                    row.getString("kind"),
                    row.getString("sentence"),
                    row.getObject("since", LocalDate.class),
                    new ArrayList<>());
            found.computeIfAbsent(number, id -> doubt)
                    .people()
                    .add(new LinkDecision.End(
                            row.getObject("public_key", UUID.class),
                            row.getString("full_name"),
                            row.getInt("records")));
        });
        return List.copyOf(found.values());
    }
}
