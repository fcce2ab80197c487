package uk.turnstone.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works out who answers a question. Records that hold the rarest part of it, or two of its words together, are looked at;
 * whether the people they are of meet the common parts as well is then asked for a few of them.
 */
final class Answering {
    /** People whose records are read for what is common: enough to fill a page several times. */
    private static final int MOST_ASKED_ABOUT = 100;

    private final JdbcClient sql;
    private final Asked asked;
    private final TokenHolders holders;
    private final Map<Long, Set<String>> met = new HashMap<>();
    private final List<Long> others = new ArrayList<>();
    private boolean more;

    private Answering(JdbcClient sql, Asked asked) {
        this.sql = sql;
        this.asked = asked;
        Set<String> keys = new TreeSet<>(asked.keys());
        keys.addAll(asked.pairs().keySet());
        this.holders = TokenHolders.of(sql, keys);
    }

    /** Those found, the best first. */
    static Answer to(JdbcClient sql, Asked asked) {
        var answering = new Answering(sql, asked);
        answering.meet(answering.candidates());
        answering.askAboutTheRest();
        List<Ranked> ranked = answering.met.entrySet().stream()
                .map(person -> Ranked.of(person.getKey(), asked, person.getValue()))
                .filter(person -> person.points() > 0)
                .sorted()
                .toList();
        return new Answer(ranked, answering.more, answering.others);
    }

    private Set<Long> candidates() {
        Set<Long> records = new HashSet<>(holders.of(asked.whole()));
        Set<Long> together = holders.of(asked.pairs().keySet());
        records.addAll(together);
        List<Asked.Part> rare = asked.parts().stream().filter(this::isRare).toList();
        if (!rare.isEmpty()) {
            rare.forEach(part -> records.addAll(holders.of(part.worth().keySet())));
        } else if (together.isEmpty()) {
            asked.parts().forEach(part -> records.addAll(holders.of(part.worth().keySet())));
            more = !asked.parts().isEmpty();
        } else {
            more = !holders.knowsAll(asked.pairs().keySet());
        }
        return records;
    }

    private boolean isRare(Asked.Part part) {
        return holders.knowsAll(part.worth().keySet());
    }

    /** Whose the records are, and what is known from them to be met. */
    private void meet(Set<Long> records) {
        Map<Long, Long> personOf = new HashMap<>();
        sql.sql("""
                SELECT record_id, person_id FROM people.person_record
                WHERE record_id = ANY (:records) AND known_until = 'infinity'
                """).param("records", records.toArray(Long[]::new)).query(row -> {
            personOf.put(row.getLong(1), row.getLong(2));
        });
        records.stream()
                .filter(record -> !personOf.containsKey(record) && answersWhole(record))
                .sorted()
                .limit(MOST_ASKED_ABOUT)
                .forEach(others::add);
        holders.records().forEach((key, held) -> held.stream()
                .map(personOf::get)
                .filter(person -> person != null)
                .forEach(person -> {
                    Set<String> keys = met.computeIfAbsent(person, each -> new HashSet<>());
                    keys.add(key);
                    keys.addAll(asked.pairs().getOrDefault(key, Set.of()));
                }));
    }

    /** Whether one record holds every part of a question of several parts, or a number: fewer would tell of anybody. */
    private boolean answersWhole(Long record) {
        return holders.of(asked.whole()).contains(record)
                || holders.of(asked.pairs().keySet()).contains(record)
                || ((asked.parts().size() > 1 || asked.isNumber())
                        && asked.parts().stream()
                                .allMatch(part ->
                                        holders.of(part.worth().keySet()).contains(record)));
    }

    /** People who meet all that is rare and of whom it is not known whether they meet what is common. */
    private void askAboutTheRest() {
        List<Asked.Part> common =
                asked.parts().stream().filter(part -> !isRare(part)).toList();
        List<Map.Entry<Long, Set<String>>> open = met.entrySet().stream()
                .filter(person ->
                        asked.parts().stream().filter(this::isRare).allMatch(part -> part.isMetBy(person.getValue())))
                .filter(person -> !common.stream().allMatch(part -> part.isMetBy(person.getValue())))
                .sorted(Comparator.comparing((Map.Entry<Long, Set<String>> person) ->
                                -person.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        more |= open.size() > MOST_ASKED_ABOUT;
        if (!open.isEmpty()) {
            ask(
                    open.stream().limit(MOST_ASKED_ABOUT).map(Map.Entry::getKey).toList(),
                    common.stream()
                            .flatMap(part -> part.worth().keySet().stream())
                            .toList());
        }
    }

    private void ask(Collection<Long> people, Collection<String> keys) {
        sql.sql("""
                WITH together AS MATERIALIZED (
                    SELECT person_id, record_id FROM people.person_record
                    WHERE person_id = ANY (:people) AND known_until = 'infinity')
                SELECT DISTINCT t.person_id, k.key
                FROM together t
                JOIN people.search_token s ON s.record_id = t.record_id AND s.known_until = 'infinity'
                JOIN unnest(:keys::text[], :firsts::text[], :lasts::text[]) AS k (key, first, last)
                  ON s.token >= k.first AND s.token <= k.last
                """)
                .param("people", people.toArray(Long[]::new))
                .params(KeyRange.all(keys))
                .query(row -> {
                    met.computeIfAbsent(row.getLong(1), person -> new HashSet<>())
                            .add(row.getString(2));
                });
    }
}
