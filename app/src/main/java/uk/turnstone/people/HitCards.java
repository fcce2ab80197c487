package uk.turnstone.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.PartialDate;

/**
 * What a list shows of each person: three queries, however many they are. Each names the people of the view itself: named
 * only of a table beside it, the view would first be worked out for everybody.
 */
final class HitCards {
    private final Map<Long, Card> cards = new LinkedHashMap<>();

    private record Card(
            UUID key, Set<String> names, Set<PartialDate> births, Set<String> agencies, Set<KnownNumber> numbers) {
        Hit hit() {
            return new Hit(key, List.copyOf(names), List.copyOf(births), List.copyOf(agencies), List.copyOf(numbers));
        }
    }

    /** Cards of these persons in their order. */
    static List<Hit> of(JdbcClient sql, List<Long> persons) {
        var made = new HitCards();
        Long[] ids = persons.toArray(Long[]::new);
        made.people(sql, ids);
        made.names(sql, ids);
        made.numbers(sql, ids);
        List<Hit> hits = new ArrayList<>();
        persons.forEach(person -> hits.add(made.card(person).hit()));
        return hits;
    }

    private Card card(long person) {
        return Objects.requireNonNull(cards.get(person));
    }

    private void people(JdbcClient sql, Long[] ids) {
        sql.sql("""
                SELECT p.person_id, p.public_key, a.name, rp.born_earliest, rp.born_latest
                FROM people.person p
                JOIN people.last_said l ON l.person_id = p.person_id
                JOIN access.holding h ON h.holding_id = l.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                LEFT JOIN people.record_person rp ON rp.record_id = l.record_id AND rp.known_until = l.said_until
                WHERE l.person_id = ANY (:ids)
                ORDER BY p.person_id, l.said_from DESC NULLS LAST, l.record_id
                """).param("ids", ids).query(row -> {
            UUID key = row.getObject(2, UUID.class);
            Card card = cards.computeIfAbsent(
                    row.getLong(1),
                    person -> new Card(
                            key, new LinkedHashSet<>(), new TreeSet<>(), new TreeSet<>(), new LinkedHashSet<>()));
            card.agencies().add(row.getString(3));
            PartialDate birth = BirthDates.read(row);
            if (birth != null) {
                card.births().add(birth);
            }
        });
    }

    private void names(JdbcClient sql, Long[] ids) {
        sql.sql("""
                SELECT l.person_id, n.full_name
                FROM people.last_said l
                JOIN people.record_name n ON n.record_id = l.record_id AND n.known_until = l.said_until
                WHERE l.person_id = ANY (:ids)
                ORDER BY l.person_id, n.ordinal, count(*) OVER (PARTITION BY l.person_id, n.full_name) DESC,
                         n.known_from DESC, l.record_id
                """).param("ids", ids).query(row -> {
            card(row.getLong(1)).names().add(row.getString(2));
        });
    }

    private void numbers(JdbcClient sql, Long[] ids) {
        sql.sql("""
                SELECT l.person_id, i.type, min(i.given), i.canonical
                FROM people.last_said l
                JOIN people.record_identifier i ON i.record_id = l.record_id AND i.known_until = l.said_until
                WHERE l.person_id = ANY (:ids)
                GROUP BY l.person_id, i.type, i.canonical, CASE WHEN i.canonical IS NULL THEN i.given END
                ORDER BY l.person_id, i.type, i.canonical
                """).param("ids", ids).query(row -> {
            card(row.getLong(1)).numbers().add(new KnownNumber(row.getString(2), row.getString(3), row.getString(4)));
        });
    }
}
