package uk.turnstone.people;

import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;
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
                SELECT l.record_id, a.name, c.title, r.born_earliest, r.born_latest,
                       (SELECT string_agg(n.full_name, ', ' ORDER BY n.ordinal) FROM people.record_name n
                        WHERE n.record_id = l.record_id AND n.known_until = l.said_until) AS names,
                       (SELECT string_agg(i.type || ' ' || coalesce(i.canonical, i.given || ' (fails its check)'), ', ' ORDER BY i.type, i.given)
                        FROM people.record_identifier i WHERE i.record_id = l.record_id AND i.known_until = l.said_until) AS numbers,
                       (SELECT string_agg(concat_ws(', ', nullif(d.address, ''), d.postcode), '; ' ORDER BY d.ordinal)
                        FROM people.record_address d
                        WHERE d.record_id = l.record_id AND d.known_until = l.said_until AND NOT d.confidential) AS addresses,
                       (SELECT count(*) FROM history.event e WHERE e.record_id = l.record_id AND e.known_until = 'infinity') AS history,
                       (l.known_since AT TIME ZONE 'Europe/London')::date AS since
                FROM people.last_said l
                JOIN access.holding h ON h.holding_id = l.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                JOIN access.data_category c ON c.category = h.category
                LEFT JOIN people.record_person r ON r.record_id = l.record_id AND r.known_until = l.said_until
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
                row.getString("names"),
                birth == null ? null : PersonFile.born(birth),
                row.getString("numbers"),
                row.getString("addresses"),
                row.getInt("history"),
                row.getObject("since", LocalDate.class));
    }

    /** The name to lead with. */
    public String name() {
        return records.stream()
                .map(SeenRecord::names)
                .flatMap(java.util.stream.Stream::ofNullable)
                .findFirst()
                .orElse("Name not known");
    }

    /** What its records say of one thing, each once; null where none says anything. */
    public @Nullable String said(Function<SeenRecord, @Nullable String> part) {
        List<String> said = records.stream()
                .map(part)
                .flatMap(java.util.stream.Stream::ofNullable)
                .distinct()
                .toList();
        return said.isEmpty() ? null : String.join("; ", said);
    }

    /** Who holds records of them. */
    public String agencies() {
        return records.stream().map(SeenRecord::agency).distinct().sorted().collect(Collectors.joining(", "));
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
