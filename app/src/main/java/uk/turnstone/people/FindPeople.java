package uk.turnstone.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Candidates candidates = Candidates.of(sql, asked);
        Map<Long, Set<String>> met = keysMet(sql, asked, candidates.records());
        List<Ranked> ranked = met.entrySet().stream()
                .map(person -> Ranked.of(person.getKey(), asked, person.getValue()))
                .filter(person -> person.points() > 0)
                .sorted()
                .toList();
        List<Long> best = ranked.stream().limit(Found.MOST).map(Ranked::person).toList();
        return new Found(asked.typed(), HitCards.of(sql, best), candidates.more() || ranked.size() > Found.MOST);
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
                .params(KeyRange.all(asked.keys()))
                .query(row -> {
                    met.computeIfAbsent(row.getLong(1), person -> new HashSet<>())
                            .add(row.getString(2));
                });
        return met;
    }
}
