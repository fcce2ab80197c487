package uk.turnstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.Sex;

/** Reads what records last said, many at a time: four queries, however many they are. */
final class RecordsOnFile {
    private static final String LAST_SAID = """
            WITH held AS (SELECT record_id, max(known_until) AS said_until FROM people.record_person
                          WHERE record_id = ANY (:ids) GROUP BY record_id)
            """;

    private final JdbcClient sql;
    private final Understood understood = new Understood();

    RecordsOnFile(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of these records that say something of a person, in the order of their numbers. */
    List<RecordOnFile> read(Collection<Long> records) {
        Long[] ids = records.toArray(Long[]::new);
        Map<Long, List<RecordOnFile.Name>> names = byRecord(
                ids, """
                SELECT n.record_id, n.holding_id, n.full_name, n.given, n.family
                FROM held JOIN people.record_name n ON n.record_id = held.record_id AND n.known_until = held.said_until
                ORDER BY n.record_id, n.ordinal
                """, row -> understood.name(row.getInt(2), row.getString(3), row.getString(4), row.getString(5)));
        Map<Long, List<RecordOnFile.Number>> numbers = byRecord(
                ids,
                """
                SELECT i.record_id, i.holding_id, i.type, i.given, i.canonical
                FROM held JOIN people.record_identifier i
                  ON i.record_id = held.record_id AND i.known_until = held.said_until
                ORDER BY i.record_id, i.type, i.given
                """,
                row -> understood.number(row.getInt(2), row.getString(3), row.getString(4), row.getString(5)));
        Map<Long, List<RecordOnFile.Address>> addresses = byRecord(
                ids,
                """
                SELECT a.record_id, a.holding_id, a.kind, a.address, a.postcode, a.confidential
                FROM held JOIN people.record_address a
                  ON a.record_id = held.record_id AND a.known_until = held.said_until
                ORDER BY a.record_id, a.ordinal
                """,
                row -> new RecordOnFile.Address(
                        row.getInt(2), row.getString(3), row.getString(4), row.getString(5), row.getBoolean(6)));
        return sql.sql(LAST_SAID + """
                SELECT p.record_id, p.holding_id, p.born_earliest, p.born_latest, p.sex
                FROM held JOIN people.record_person p
                  ON p.record_id = held.record_id AND p.known_until = held.said_until
                ORDER BY p.record_id
                """)
                .param("ids", ids)
                .query((row, number) -> new RecordOnFile(
                        row.getLong("record_id"),
                        row.getInt("holding_id"),
                        BirthDates.read(row),
                        Sex.parse(row.getString("sex") == null ? "" : row.getString("sex")),
                        names.getOrDefault(row.getLong("record_id"), List.of()),
                        numbers.getOrDefault(row.getLong("record_id"), List.of()),
                        addresses.getOrDefault(row.getLong("record_id"), List.of())))
                .list();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<Long, List<T>> byRecord(Long[] ids, String query, Reading<T> reading) {
        Map<Long, List<T>> found = new HashMap<>();
        sql.sql(LAST_SAID + query).param("ids", ids).query(row -> {
            found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(reading.of(row));
        });
        return found;
    }
}
