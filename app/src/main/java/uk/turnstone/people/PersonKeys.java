package uk.turnstone.people;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.Cluster;

/** Writes which records are of which person: new persons, moves and merges; what is as it was is left alone. */
final class PersonKeys {
    private final JdbcClient sql;
    private final int partnership;
    private final OffsetDateTime knownFrom;

    PersonKeys(JdbcClient sql, int partnership, OffsetDateTime knownFrom) {
        this.sql = sql;
        this.partnership = partnership;
        this.knownFrom = knownFrom;
    }

    /** The person of each of these records, for those that have one. */
    Map<Long, Long> current(List<Long> records) {
        Map<Long, Long> persons = new HashMap<>();
        sql.sql("""
                SELECT record_id, person_id FROM people.person_record
                WHERE record_id = ANY (:records) AND known_until = 'infinity'
                """).param("records", records.toArray(Long[]::new)).query(row -> {
            persons.put(row.getLong(1), row.getLong(2));
        });
        return persons;
    }

    /** For each person of these records, the one that has been theirs longest. */
    Map<Long, Long> firstOnes(Collection<Long> records) {
        Map<Long, Long> first = new HashMap<>();
        sql.sql("""
                SELECT DISTINCT ON (person_id) person_id, record_id FROM people.person_record
                WHERE record_id = ANY (:records) AND known_until = 'infinity'
                ORDER BY person_id, known_from, record_id
                """).param("records", records.toArray(Long[]::new)).query(row -> {
            first.put(row.getLong(1), row.getLong(2));
        });
        return first;
    }

    /**
     * The key by which records went before they were joined to others, if it is free again; so that a join which is undone
     * leaves no other key than before.
     */
    private @Nullable Long former(Cluster cluster) {
        return sql.sql("""
                UPDATE people.person SET merged_into = NULL
                WHERE person_id = (
                    SELECT p.person_id FROM people.person_record r JOIN people.person p USING (person_id)
                    WHERE r.record_id = ANY (:records) AND p.merged_into IS NOT NULL
                      AND NOT EXISTS (SELECT 1 FROM people.person_record held
                                      WHERE held.person_id = p.person_id AND held.known_until = 'infinity')
                    ORDER BY r.known_until DESC, p.person_id LIMIT 1)
                RETURNING person_id
                """)
                .param("records", cluster.records().toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(null);
    }

    /** Other records of the persons to whom these belong: when a record changes, what it held together is looked at again. */
    List<Long> companions(Collection<Long> records) {
        return sql.sql("""
                SELECT r.record_id FROM people.person_record r
                WHERE r.known_until = 'infinity' AND r.person_id IN (
                    SELECT person_id FROM people.person_record
                    WHERE record_id = ANY (:records) AND known_until = 'infinity')
                """)
                .param("records", records.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void write(List<Placement> placements, Map<Long, Long> current, Grounds grounds) {
        Map<Cluster, Long> revived = revived(placements, current);
        Deque<Long> fresh = newPersons((int) placements.stream()
                .filter(p -> p.person() == null && !revived.containsKey(p.cluster()))
                .count());
        List<Long> records = new ArrayList<>();
        List<Long> persons = new ArrayList<>();
        Map<Long, Long> merged = new HashMap<>();
        for (Placement placement : placements) {
            Long kept = placement.person() == null ? revived.get(placement.cluster()) : placement.person();
            Long person = kept == null ? fresh.pop() : kept;
            placement.merged().forEach(other -> merged.put(other, person));
            for (Long record : placement.cluster().records()) {
                if (!person.equals(current.get(record))) {
                    records.add(record);
                    persons.add(person);
                }
            }
        }
        move(records, persons, grounds);
        merge(merged);
    }

    /** Groups parted from others that go by a key of before; records that are new have none to ask for. */
    private Map<Cluster, Long> revived(List<Placement> placements, Map<Long, Long> current) {
        Map<Cluster, Long> revived = new HashMap<>();
        placements.stream()
                .filter(placement -> placement.person() == null)
                .map(Placement::cluster)
                .filter(cluster -> cluster.records().stream().anyMatch(current::containsKey))
                .forEach(cluster -> {
                    Long key = former(cluster);
                    if (key != null) {
                        revived.put(cluster, key);
                    }
                });
        return revived;
    }

    private Deque<Long> newPersons(int count) {
        return new ArrayDeque<>(sql
                .sql("""
                INSERT INTO people.person (partnership_id, known_from)
                SELECT :partnership, :known FROM generate_series(1, :count)
                RETURNING person_id
                """)
                .param("partnership", partnership)
                .param("known", knownFrom)
                .param("count", count)
                .query((row, number) -> row.getLong(1))
                .list()
                .stream()
                .sorted()
                .toList());
    }

    private void move(List<Long> records, List<Long> persons, Grounds grounds) {
        Long[] moved = records.toArray(Long[]::new);
        sql.sql("""
                UPDATE people.person_record SET known_until = :known
                WHERE record_id = ANY (:records) AND known_until = 'infinity'
                """).param("known", knownFrom).param("records", moved).update();
        sql.sql("""
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                SELECT u.record, u.person, p.holding_id, :known, u.rule, u.evidence, 'rules'
                FROM unnest(:records::bigint[], :persons::bigint[], :rules::text[], :evidence::text[])
                     AS u (record, person, rule, evidence)
                JOIN LATERAL (SELECT holding_id FROM people.record_person rp WHERE rp.record_id = u.record
                              ORDER BY rp.known_from DESC LIMIT 1) p ON true
                ON CONFLICT (record_id, known_from) DO UPDATE
                SET person_id = excluded.person_id, known_until = 'infinity',
                    rule = excluded.rule, evidence = excluded.evidence
                """)
                .param("known", knownFrom)
                .param("records", moved)
                .param("persons", persons.toArray(Long[]::new))
                .param("rules", records.stream().map(grounds::rule).toArray(String[]::new))
                .param("evidence", records.stream().map(grounds::evidence).toArray(String[]::new))
                .update();
    }

    /** A merged person's records of our own go along, under the rule that first put them there. */
    private void merge(Map<Long, Long> merged) {
        if (merged.isEmpty()) {
            return;
        }
        Long[] from = merged.keySet().toArray(Long[]::new);
        Long[] into = java.util.Arrays.stream(from)
                .map(person -> Objects.requireNonNull(merged.get(person)))
                .toArray(Long[]::new);
        sql.sql("""
                UPDATE people.person SET merged_into = u.kept
                FROM unnest(:from::bigint[], :into::bigint[]) AS u (gone, kept) WHERE person_id = u.gone
                """).param("from", from).param("into", into).update();
        sql.sql("""
                WITH closed AS (
                    UPDATE people.person_record SET known_until = :known
                    FROM unnest(:from::bigint[], :into::bigint[]) AS u (gone, kept)
                    WHERE person_id = u.gone AND known_until = 'infinity'
                    RETURNING record_id, u.kept, holding_id, rule, evidence, decided_by)
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                SELECT record_id, kept, holding_id, :known, rule, evidence, decided_by FROM closed
                """)
                .param("known", knownFrom)
                .param("from", from)
                .param("into", into)
                .update();
    }
}
