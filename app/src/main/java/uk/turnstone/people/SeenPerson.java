package uk.turnstone.people;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.PartialDate;

/**
 * A person with each of their records, as far as the reader may see. It costs two queries.
 *
 * @param key public key
 * @param records in the order in which we came to know them
 */
public record SeenPerson(UUID key, List<SeenRecord> records) {

    static Optional<SeenPerson> find(JdbcClient sql, UUID key) {
        return PersonByKey.find(sql, key).map(person -> new SeenPerson(person.key(), records(sql, person.person())));
    }

    private static List<SeenRecord> records(JdbcClient sql, long person) {
        return sql.sql("""
                SELECT l.record_id, a.name, c.title, f.name AS extract, r.born_earliest, r.born_latest,
                       (SELECT array_agg(n.full_name ORDER BY n.ordinal) FROM people.record_name n
                        WHERE n.record_id = l.record_id AND n.known_until = l.said_until) AS names,
                       (SELECT array_agg(i.type || ' ' || coalesce(i.canonical, i.given || ' (fails its check)') ORDER BY i.type, i.given)
                        FROM people.record_identifier i WHERE i.record_id = l.record_id AND i.known_until = l.said_until) AS numbers,
                       (SELECT array_agg(concat_ws(', ', nullif(d.address, ''), d.postcode) ORDER BY d.ordinal)
                        FROM people.record_address d
                        WHERE concat_ws('', d.address, d.postcode) <> '' AND d.record_id = l.record_id AND d.known_until = l.said_until AND NOT d.confidential) AS addresses,
                       (SELECT count(*) FROM history.event e WHERE e.record_id = l.record_id AND e.known_until = 'infinity') AS history,
                       (l.known_since AT TIME ZONE 'Europe/London')::date AS since
                FROM people.last_said l
                JOIN access.holding h ON h.holding_id = l.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                JOIN access.data_category c ON c.category = h.category
                LEFT JOIN people.record_person r ON r.record_id = l.record_id AND r.known_until = l.said_until
                LEFT JOIN intake.delivery v ON v.delivery_id = r.delivery_id
                LEFT JOIN intake.format f ON f.format_id = v.format_id
                WHERE l.person_id = :person
                ORDER BY l.record_id
                """)
                .param("person", person)
                .query((row, number) -> seen(row))
                .list();
    }

    private static SeenRecord seen(ResultSet row) throws SQLException {
        PartialDate birth = BirthDates.read(row);
        return new SeenRecord(
                row.getLong("record_id"),
                row.getString("name"),
                row.getString("title"),
                row.getString("extract"),
                texts(row, "names"),
                birth == null ? List.of() : List.of(PersonFile.born(birth)),
                texts(row, "numbers"),
                texts(row, "addresses"),
                row.getInt("history"),
                row.getObject("since", LocalDate.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array texts = row.getArray(column);
        return texts == null ? List.of() : List.of((String[]) texts.getArray());
    }

    /** The name to lead with. */
    public String name() {
        return records.stream()
                .flatMap(record -> record.names().stream())
                .findFirst()
                .orElse("Name not known");
    }

    /** What its records say of one thing, each once. */
    List<String> said(Function<SeenRecord, List<String>> part) {
        return records.stream().map(part).flatMap(List::stream).distinct().toList();
    }

    public int history() {
        return records.stream().mapToInt(SeenRecord::history).sum();
    }

    /** What tells whether these are still the records that somebody looked at. */
    public String seen() {
        String all = key + records.stream().map(SeenRecord::record).toList().toString();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Set<Long> sent(Predicate<SeenRecord> which) {
        return numbers(record -> !record.own() && which.test(record));
    }

    Set<Long> numbers(Predicate<SeenRecord> which) {
        return records.stream().filter(which).map(SeenRecord::record).collect(Collectors.toCollection(TreeSet::new));
    }
}
