package uk.turnstone.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;

/**
 * Finds people by name in any order, by beginnings and by sound, by birth date and by number, or several together. A
 * person is found when every part of the question is found in some record of theirs that the asker may see.
 */
@Component
public final class FindPeople {
    /** Records looked at for each key: of a name that more carry, the rest need another fact to be found. */
    private static final int CAP = 2_000;

    private final Transactions transactions;

    FindPeople(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Searches, and writes down what was asked and how many came back. */
    public Found by(Context context, String typed) {
        Asked asked = Asked.of(typed);
        return transactions.write(context, sql -> {
            Found found = search(sql, asked);
            AuditTrail.write(
                    sql,
                    context,
                    "searched",
                    null,
                    "“" + asked.typed() + "”: " + found.hits().size() + (found.more() ? " and more" : "") + " found");
            return found;
        });
    }

    private static Found search(JdbcClient sql, Asked asked) {
        if (asked.typed().isEmpty()) {
            return new Found("", List.of(), false);
        }
        Map<Long, Set<String>> met = keysMet(sql, asked, candidates(sql, asked));
        List<Ranked> ranked = met.entrySet().stream()
                .map(person -> Ranked.of(person.getKey(), asked, person.getValue()))
                .filter(person -> person.points() > 0)
                .sorted()
                .toList();
        List<Long> best = ranked.stream().limit(Found.MOST).map(Ranked::person).toList();
        return new Found(asked.typed(), HitCards.of(sql, best), ranked.size() > Found.MOST);
    }

    /** Records that hold the rarest part of the question, or that are named just so. */
    private static Set<Long> candidates(JdbcClient sql, Asked asked) {
        Map<String, Set<Long>> holders = new HashMap<>();
        sql.sql("""
                SELECT k.key, t.record_id
                FROM unnest(:keys::text[], :firsts::text[], :lasts::text[]) AS k (key, first, last)
                CROSS JOIN LATERAL (
                    SELECT s.record_id FROM people.search_token s
                    WHERE s.token >= k.first AND s.token <= k.last AND s.known_until = 'infinity'
                    ORDER BY s.token LIMIT :cap) t
                """).params(ranges(asked)).param("cap", CAP).query(row -> {
            holders.computeIfAbsent(row.getString(1), key -> new HashSet<>()).add(row.getLong(2));
        });
        List<Set<Long>> byPart = asked.parts().stream()
                .map(part -> union(holders, part.worth().keySet()))
                .toList();
        int fewest = byPart.stream().mapToInt(Set::size).min().orElse(0);
        // Where even the rarest part is common, any part may hold the person who is meant.
        Set<Long> candidates = byPart.stream()
                .filter(part -> fewest >= CAP || part.size() == fewest)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(HashSet::new));
        candidates.addAll(holders.getOrDefault(asked.whole(), Set.of()));
        return candidates;
    }

    private static Set<Long> union(Map<String, Set<Long>> holders, Set<String> keys) {
        return keys.stream()
                .flatMap(key -> holders.getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** For each person behind these records, which keys of the question any of their records meets. */
    private static Map<Long, Set<String>> keysMet(JdbcClient sql, Asked asked, Set<Long> records) {
        Map<Long, Set<String>> met = new HashMap<>();
        sql.sql("""
                WITH persons AS MATERIALIZED (
                    SELECT DISTINCT person_id FROM people.person_record
                    WHERE record_id = ANY (:records) AND known_until = 'infinity'),
                together AS MATERIALIZED (
                    SELECT r.person_id, r.record_id FROM persons p
                    JOIN people.person_record r ON r.person_id = p.person_id AND r.known_until = 'infinity')
                SELECT DISTINCT t.person_id, k.key
                FROM together t
                JOIN people.search_token s ON s.record_id = t.record_id AND s.known_until = 'infinity'
                JOIN unnest(:keys::text[], :firsts::text[], :lasts::text[]) AS k (key, first, last)
                  ON s.token >= k.first AND s.token <= k.last
                """)
                .param("records", records.toArray(Long[]::new))
                .params(ranges(asked))
                .query(row -> {
                    met.computeIfAbsent(row.getLong(1), person -> new HashSet<>())
                            .add(row.getString(2));
                });
        return met;
    }

    private static Map<String, String[]> ranges(Asked asked) {
        List<KeyRange> ranges = asked.keys().stream().map(KeyRange::of).toList();
        return Map.of(
                "keys", ranges.stream().map(KeyRange::key).toArray(String[]::new),
                "firsts", ranges.stream().map(KeyRange::first).toArray(String[]::new),
                "lasts", ranges.stream().map(KeyRange::last).toArray(String[]::new));
    }
}
