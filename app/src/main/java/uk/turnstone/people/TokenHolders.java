package uk.turnstone.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The records that hold the keys of a question, as many as are looked at for each key.
 *
 * @param records internal numbers of records by key
 * @param common keys that more records hold
 */
record TokenHolders(Map<String, Set<Long>> records, Set<String> common) {
    /** Records looked at for each key: of a name that more carry, the rest need another fact to be found. */
    private static final int MOST = 600;

    static TokenHolders of(JdbcClient sql, Collection<String> keys) {
        Map<String, Set<Long>> records = new HashMap<>();
        Map<String, Integer> read = new HashMap<>();
        sql.sql("""
                SELECT k.key, t.record_id
                FROM unnest(:keys::text[], :firsts::text[], :lasts::text[]) AS k (key, first, last)
                CROSS JOIN LATERAL (
                    SELECT s.record_id FROM people.search_token s
                    WHERE s.token >= k.first AND s.token <= k.last AND s.known_until = 'infinity'
                    ORDER BY s.token LIMIT :most) t
                """).params(KeyRange.all(keys)).param("most", MOST).query(row -> {
            records.computeIfAbsent(row.getString(1), key -> new HashSet<>()).add(row.getLong(2));
            read.merge(row.getString(1), 1, Integer::sum);
        });
        return new TokenHolders(
                records,
                keys.stream().filter(key -> read.getOrDefault(key, 0) >= MOST).collect(Collectors.toSet()));
    }

    Set<Long> of(String key) {
        return records.getOrDefault(key, Set.of());
    }

    Set<Long> of(Collection<String> keys) {
        return keys.stream().flatMap(key -> of(key).stream()).collect(Collectors.toSet());
    }

    /** Whether all records that hold any of these keys are here. */
    boolean knowsAll(Collection<String> keys) {
        return keys.stream().noneMatch(common::contains);
    }
}
