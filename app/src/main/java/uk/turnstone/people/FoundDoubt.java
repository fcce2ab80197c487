package uk.turnstone.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A finding of linking that waits for a person who may see all its records.
 *
 * @param key public key
 * @param kind shared number, could be either and the like
 * @param sentence what was found
 * @param since when
 * @param people the people whose records it is about
 */
public record FoundDoubt(UUID key, String kind, String sentence, LocalDate since, List<Side> people) {

    /**
     * What takes a pair off the queue: a decision, the word of the first of two reviewers, and “could not tell” until one of
     * the records says something new.
     */
    private static final String ANSWERS = """
            CASE WHEN d.kind = 'unsure' THEN d.said_until >= people.latest_news(d.side_a || d.side_b)
                 ELSE d.decided_at IS NOT NULL OR d.first_at IS NOT NULL END
            """;

    /** So many are looked at, the oldest. */
    static final int MOST = 200;

    /**
     * Somebody whom it is about.
     *
     * @param agencies who holds the records that it is about
     * @param records their internal numbers, never shown
     */
    public record Side(UUID person, String name, List<String> agencies, Set<Long> records) {}

    /** What of the queue is asked for. Empty texts leave a filter out. */
    record Which(String kind, String agency) {
        static final Which ALL = new Which("", "");
    }

    private static final String FITS = """
            (:kind = '' OR f.kind = :kind)
            AND (:agency = '' OR EXISTS (
                SELECT 1 FROM people.person_record r
                JOIN access.holding h ON h.holding_id = r.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                WHERE r.record_id = ANY (f.records) AND r.known_until = 'infinity' AND a.name = :agency))
            """;

    /** The oldest that stand, as far as nobody has answered them. */
    static List<FoundDoubt> open(JdbcClient sql) {
        return like(sql, Which.ALL);
    }

    static List<FoundDoubt> like(JdbcClient sql, Which which) {
        return read(sql, FITS, which, null, MOST);
    }

    /** One, if it stands and nobody has answered it. */
    static Optional<FoundDoubt> byKey(JdbcClient sql, UUID key) {
        return read(sql, "f.finding_key = :key", Which.ALL, key, 1).stream().findFirst();
    }

    /** The next that is about two people at least, after the one with this key; empty where there is none. */
    static Optional<FoundDoubt> next(JdbcClient sql, Which which, UUID after) {
        UUID from = after;
        for (int turn = 0; turn < MOST / FEW; turn++) {
            List<FoundDoubt> few = read(sql, FITS + AFTER, which, from, FEW);
            Optional<FoundDoubt> pair =
                    few.stream().filter(doubt -> doubt.people().size() > 1).findFirst();
            if (pair.isPresent() || few.isEmpty()) {
                return pair;
            }
            from = few.getLast().key();
        }
        return Optional.empty();
    }

    private static final int FEW = 10;

    private static final String AFTER = """
            AND (f.found_at, f.finding_id) > (SELECT o.found_at, o.finding_id FROM people.finding o WHERE o.finding_key = :key)
            """;

    /** The two to compare: the first two of whom nobody has said anything yet; empty where it is about one person. */
    Optional<List<Side>> pair(JdbcClient sql) {
        List<Set<Long>> answered = sql.sql("""
                SELECT side_a || side_b FROM people.decision d
                WHERE d.known_until = 'infinity' AND (d.side_a && :records OR d.side_b && :records) AND %s
                """.formatted(ANSWERS))
                .param(
                        "records",
                        people.stream().flatMap(side -> side.records().stream()).toArray(Long[]::new))
                .query((row, number) -> HandDecisions.numbers(row.getArray(1)))
                .list();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                Set<Long> both = new TreeSet<>(people.get(i).records());
                both.addAll(people.get(j).records());
                if (answered.stream().noneMatch(said -> said.containsAll(both))) {
                    return Optional.of(List.of(people.get(i), people.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<FoundDoubt> read(JdbcClient sql, String where, Which which, @Nullable UUID key, int most) {
        Map<UUID, FoundDoubt> found = new LinkedHashMap<>();
        sql.sql("""
                WITH standing AS (
                    SELECT f.finding_id, f.finding_key, f.kind, f.sentence, f.found_at, f.records FROM people.finding f
                    WHERE f.known_until = 'infinity' AND %s AND NOT EXISTS (
                        SELECT 1 FROM people.decision d
                        WHERE d.known_until = 'infinity' AND (d.side_a && f.records OR d.side_b && f.records)
                          AND d.side_a || d.side_b @> f.records AND %s)
                    ORDER BY f.found_at, f.finding_id LIMIT :most)
                SELECT f.finding_key, f.kind, f.sentence, (f.found_at AT TIME ZONE 'Europe/London')::date AS since,
                       p.public_key, held.records, held.agencies,
                       coalesce((SELECT n.full_name FROM people.record_name n WHERE n.record_id = held.first
                                 ORDER BY n.known_until DESC, n.ordinal LIMIT 1), 'Name not known') AS full_name
                FROM standing f
                CROSS JOIN LATERAL (
                    SELECT r.person_id, min(r.record_id) AS first, array_agg(r.record_id) AS records,
                           array_agg(DISTINCT a.name ORDER BY a.name) AS agencies
                    FROM people.person_record r
                    JOIN access.holding h ON h.holding_id = r.holding_id
                    JOIN access.agency a ON a.agency_id = h.agency_id
                    WHERE r.record_id = ANY (f.records) AND r.known_until = 'infinity' GROUP BY r.person_id) held
                JOIN people.person p ON p.person_id = held.person_id
                ORDER BY f.found_at, f.finding_id, held.first
                """.formatted(where, ANSWERS))
                .param("kind", which.kind())
                .param("agency", which.agency())
                .param("key", key, java.sql.Types.OTHER)
                .param("most", most)
                .query(row -> {
                    UUID own = row.getObject("finding_key", UUID.class);
                    var doubt = new FoundDoubt(
                            own,
                            row.getString("kind"),
                            row.getString("sentence"),
                            row.getObject("since", LocalDate.class),
                            new ArrayList<>());
                    found.computeIfAbsent(own, id -> doubt)
                            .people()
                            .add(new Side(
                                    row.getObject("public_key", UUID.class),
                                    row.getString("full_name"),
                                    List.of((String[]) row.getArray("agencies").getArray()),
                                    HandDecisions.numbers(row.getArray("records"))));
                });
        return List.copyOf(found.values());
    }
}
