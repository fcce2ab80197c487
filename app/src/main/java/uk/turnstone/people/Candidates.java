package uk.turnstone.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The records that are looked at for a question: those that hold its rarest part, or that are named just so.
 *
 * @param records their internal numbers
 * @param more whether there are others that answer as well and are not looked at
 */
record Candidates(Set<Long> records, boolean more) {
    /** Records looked at for each key: of a name that more carry, the rest need another fact to be found. */
    private static final int CAP = 2_000;

    static Candidates of(JdbcClient sql, Asked asked) {
        Map<String, Set<Long>> holders = holders(sql, asked);
        List<Set<Long>> byPart = asked.parts().stream()
                .map(part -> union(holders, part.worth().keySet()))
                .toList();
        int fewest = byPart.stream().mapToInt(Set::size).min().orElse(0);
        Set<Long> records = new HashSet<>(holders.getOrDefault(asked.whole(), Set.of()));
        if (fewest < CAP) {
            byPart.stream().filter(part -> part.size() == fewest).forEach(records::addAll);
            return new Candidates(records, false);
        }
        // Where even the rarest part is common, two of them together are less so; else any may hold whoever is meant.
        Set<Long> pair = asked.pairs().stream()
                .map(key -> holders.getOrDefault(key, Set.of()))
                .filter(held -> !held.isEmpty())
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
        if (pair.isEmpty()) {
            byPart.forEach(records::addAll);
        } else {
            records.addAll(pair);
        }
        return new Candidates(records, pair.isEmpty() || pair.size() >= CAP);
    }

    private static Map<String, Set<Long>> holders(JdbcClient sql, Asked asked) {
        SortedSet<String> keys = new TreeSet<>(asked.keys());
        keys.addAll(asked.pairs());
        Map<String, Set<Long>> holders = new HashMap<>();
        sql.sql("""
                SELECT k.key, t.record_id
                FROM unnest(:keys::text[], :firsts::text[], :lasts::text[]) AS k (key, first, last)
                CROSS JOIN LATERAL (
                    SELECT s.record_id FROM people.search_token s
                    WHERE s.token >= k.first AND s.token <= k.last AND s.known_until = 'infinity'
                    ORDER BY s.token LIMIT :cap) t
                """).params(KeyRange.all(keys)).param("cap", CAP).query(row -> {
            holders.computeIfAbsent(row.getString(1), key -> new HashSet<>()).add(row.getLong(2));
        });
        return holders;
    }

    private static Set<Long> union(Map<String, Set<Long>> holders, Collection<String> keys) {
        return keys.stream()
                .flatMap(key -> holders.getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toSet());
    }
}
