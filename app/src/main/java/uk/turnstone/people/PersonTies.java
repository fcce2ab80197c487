package uk.turnstone.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is around a person, told by either end. A source names the other end by its own number of them, so only numbers of
 * the same agency lead to anybody. Both ends are read as the asker: where one is not to be seen there is no row, and
 * nothing tells that there might be (data.md 6). Three queries.
 */
final class PersonTies {
    private static final String NAMED = """
             (SELECT n.full_name FROM people.person_record pr
              JOIN people.record_name n ON n.record_id = pr.record_id AND n.known_until = 'infinity'
              WHERE pr.person_id = other.person_id AND pr.known_until = 'infinity'
              GROUP BY n.full_name ORDER BY min(n.ordinal), count(*) DESC, n.full_name LIMIT 1) AS name
            """;
    private static final String TIE = """
            SELECT DISTINCT p.public_key, t.kind, a.name AS agency, t.valid_to,
                   coalesce(t.valid_from, (t.known_from AT TIME ZONE 'Europe/London')::date) AS since,
            """ + NAMED;

    private PersonTies() {}

    /** The most recent first. */
    static List<PersonTie> of(JdbcClient sql, long person) {
        SequencedSet<PersonTie> ties = new LinkedHashSet<>(toldHere(sql, person, numbersToldHere(sql, person)));
        ties.addAll(toldThere(sql, person));
        List<PersonTie> sorted = new ArrayList<>(ties);
        sorted.sort(Comparator.comparing(PersonTie::since)
                .reversed()
                .thenComparing(PersonTie::name)
                .thenComparing(PersonTie::what));
        return List.copyOf(sorted);
    }

    private static List<String> numbersToldHere(JdbcClient sql, long person) {
        return sql.sql("""
                SELECT DISTINCT t.other_number
                FROM people.person_record r
                JOIN people.record_tie t ON t.record_id = r.record_id AND t.known_until = 'infinity'
                WHERE r.person_id = :person AND r.known_until = 'infinity' AND t.other_type <> 'HOUSEHOLD'
                """)
                .param("person", person)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Ties that this person's records tell; the others are found by the key of their number. */
    private static List<PersonTie> toldHere(JdbcClient sql, long person, List<String> numbers) {
        return sql.sql(TIE + """
                FROM people.person_record r
                JOIN people.record_tie t ON t.record_id = r.record_id AND t.known_until = 'infinity'
                JOIN access.holding h ON h.holding_id = t.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                JOIN unnest(:numbers::text[], :tokens::text[]) AS k (given, token) ON k.given = t.other_number
                JOIN people.search_token s ON s.token = k.token AND s.known_until = 'infinity'
                JOIN people.record_identifier i ON i.record_id = s.record_id AND i.known_until = 'infinity'
                    AND i.type = t.other_type AND i.given = t.other_number
                JOIN access.holding oh ON oh.holding_id = i.holding_id AND oh.agency_id = h.agency_id
                JOIN people.person_record other ON other.record_id = s.record_id AND other.known_until = 'infinity'
                    AND other.person_id <> r.person_id
                JOIN people.person p ON p.person_id = other.person_id
                WHERE r.person_id = :person AND r.known_until = 'infinity'
                """)
                .param("person", person)
                .param("numbers", numbers.toArray(String[]::new))
                .param("tokens", numbers.stream().map(Tokens::number).toArray(String[]::new))
                .query((row, number) -> tie(row, row.getString("kind")))
                .list();
    }

    /** Ties that other people's records tell of this person, and those who carry the same number of a household. */
    private static List<PersonTie> toldThere(JdbcClient sql, long person) {
        return sql.sql("""
                WITH mine AS MATERIALIZED (
                    SELECT i.type, i.given, h.agency_id
                    FROM people.last_said l
                    JOIN people.record_identifier i ON i.record_id = l.record_id AND i.known_until = l.said_until
                    JOIN access.holding h ON h.holding_id = i.holding_id
                    WHERE l.person_id = :person
                    UNION
                    SELECT t.other_type, t.other_number, h.agency_id
                    FROM people.person_record r
                    JOIN people.record_tie t ON t.record_id = r.record_id AND t.known_until = 'infinity'
                    JOIN access.holding h ON h.holding_id = t.holding_id
                    WHERE r.person_id = :person AND r.known_until = 'infinity' AND t.other_type = 'HOUSEHOLD')
                """ + TIE + """
                FROM mine
                JOIN people.record_tie t ON t.other_number = mine.given AND t.other_type = mine.type
                    AND t.known_until = 'infinity'
                JOIN access.holding h ON h.holding_id = t.holding_id AND h.agency_id = mine.agency_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                JOIN people.person_record other ON other.record_id = t.record_id AND other.known_until = 'infinity'
                    AND other.person_id <> :person
                JOIN people.person p ON p.person_id = other.person_id
                """)
                .param("person", person)
                .query((row, number) -> tie(row, PersonTie.fromTheOtherEnd(row.getString("kind"))))
                .list();
    }

    private static PersonTie tie(java.sql.ResultSet row, String what) throws java.sql.SQLException {
        String name = row.getString("name");
        return new PersonTie(
                row.getObject("public_key", UUID.class),
                name == null ? "Name not known" : name,
                what,
                row.getString("agency"),
                row.getObject("since", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
