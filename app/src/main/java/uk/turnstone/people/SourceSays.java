package uk.turnstone.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.PartialDate;

/**
 * What one agency's extract says of somebody, in as many records as say the same: a court register says it with each
 * offence.
 *
 * @param person internal number of the person
 * @param agency name of the agency
 * @param extract title of the extract
 * @param names names as recorded
 * @param birth birth date in words; empty where none is given
 * @param numbers numbers as given, each with what it is
 * @param addresses addresses that are not protected
 * @param records numbers of the records, never shown
 * @param events how many things they report
 */
public record SourceSays(
        long person,
        String agency,
        String extract,
        List<String> names,
        String birth,
        List<String> numbers,
        List<String> addresses,
        List<Long> records,
        int events) {

    /** How many records say so, in words. */
    public String count() {
        return records.size() == 1 ? "1 record" : records.size() + " records";
    }

    /** What they say of themselves, without what they are. */
    private List<Object> content() {
        return List.of(person, agency, extract, names, birth, numbers, addresses);
    }

    private SourceSays and(SourceSays same) {
        List<Long> all = new ArrayList<>(records);
        all.addAll(same.records);
        return new SourceSays(
                person, agency, extract, names, birth, numbers, addresses, List.copyOf(all), events + same.events);
    }

    /** What the asker may see said of these persons, by agency and extract; records of our own say nothing. One query. */
    static List<SourceSays> of(JdbcClient sql, ExtractTitles titles, List<Long> persons) {
        Map<List<Object>, SourceSays> said = new LinkedHashMap<>();
        sql.sql("""
                SELECT l.person_id, l.record_id, a.name AS agency, f.name AS format, p.born_earliest, p.born_latest,
                       (SELECT array_agg(n.full_name ORDER BY n.ordinal) FROM people.record_name n
                        WHERE n.record_id = l.record_id AND n.known_until = l.said_until) AS names,
                       (SELECT array_agg(i.type || '|' || i.given ORDER BY i.type, i.given)
                        FROM people.record_identifier i
                        WHERE i.record_id = l.record_id AND i.known_until = l.said_until
                          AND i.type <> 'CUSTODY_RECORD') AS numbers,
                       (SELECT array_agg(concat_ws(', ', nullif(d.address, ''), coalesce(d.postcode, d.postcode_given))
                                         ORDER BY d.ordinal)
                        FROM people.record_address d
                        WHERE d.record_id = l.record_id AND d.known_until = l.said_until
                          AND NOT d.confidential) AS addresses,
                       (SELECT count(*) FROM history.event e
                        WHERE e.record_id = l.record_id AND e.known_until = 'infinity') AS events
                FROM people.last_said l
                JOIN people.record_person p ON p.record_id = l.record_id AND p.known_until = l.said_until
                JOIN access.holding h ON h.holding_id = l.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                LEFT JOIN intake.delivery d ON d.delivery_id = p.delivery_id
                LEFT JOIN intake.format f ON f.format_id = d.format_id
                WHERE l.person_id = ANY (:persons)
                ORDER BY a.name, f.name NULLS FIRST, l.record_id
                """)
                .param("persons", persons.toArray(Long[]::new))
                .query((row, number) -> one(row, titles))
                .list()
                .forEach(each -> said.merge(each.content(), each, SourceSays::and));
        return List.copyOf(said.values());
    }

    private static SourceSays one(ResultSet row, ExtractTitles titles) throws SQLException {
        PartialDate birth = BirthDates.read(row);
        String format = row.getString("format");
        return new SourceSays(
                row.getLong("person_id"),
                row.getString("agency"),
                format == null ? "" : titles.of(format),
                texts(row.getArray("names")),
                birth == null ? "" : PersonFile.born(birth),
                texts(row.getArray("numbers")).stream().map(SourceSays::number).toList(),
                texts(row.getArray("addresses")),
                List.of(row.getLong("record_id")),
                row.getInt("events"));
    }

    private static String number(String typeAndGiven) {
        int stroke = typeAndGiven.indexOf('|');
        String given = typeAndGiven.substring(stroke + 1);
        return new KnownNumber(typeAndGiven.substring(0, stroke), given, given).toString();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
