package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how good deliveries were. */
final class QualityCounts {
    private QualityCounts() {}

    /** Rows by column and reason. */
    record Wrong(String column, String reason, long rows) {}

    /** A delivery of the same extract that became visible before. */
    record Before(int id, UUID key, String file, LocalDateTime published, long read) {}

    /** Column to the rows that hold a value; empty for deliveries that came before this was counted. */
    static Map<String, Long> filled(JdbcClient sql, int delivery) {
        return sql
                .sql(
                        "SELECT column_name, rows FROM intake.delivery_count WHERE delivery_id = :delivery AND kind = 'filled'")
                .param("delivery", delivery)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The most frequent first. @param kind flagged or rejected */
    static List<Wrong> wrong(JdbcClient sql, int delivery, String kind) {
        return sql.sql("""
                SELECT column_name, reason, rows FROM intake.delivery_count
                WHERE delivery_id = :delivery AND kind = :kind ORDER BY rows DESC, column_name, reason
                """)
                .param("delivery", delivery)
                .param("kind", kind)
                .query((row, number) -> new Wrong(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** The delivery of the same extract of the same agency that became visible last before. */
    static Optional<Before> before(JdbcClient sql, Delivery delivery) {
        return sql.sql("""
                SELECT b.delivery_id, b.public_key, b.file_name, b.published_at AT TIME ZONE 'Europe/London', b.rows_read
                FROM intake.delivery d
                JOIN intake.format f ON f.format_id = d.format_id
                JOIN intake.delivery b ON b.agency_id = d.agency_id AND b.state = 'published' AND b.corrects IS NULL
                    AND b.delivery_id <> d.delivery_id AND b.published_at <= coalesce(d.published_at, now())
                JOIN intake.format e ON e.format_id = b.format_id AND e.name = f.name
                WHERE d.delivery_id = :delivery
                ORDER BY b.published_at DESC, b.delivery_id DESC LIMIT 1
                """)
                .param("delivery", delivery.id())
                .query((row, number) -> new Before(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDateTime.class),
                        row.getLong(5)))
                .optional();
    }

    /**
     * People to whom an agency's extract gives more than one number of a kind that a person should have one of. Read by the
     * intake itself, which sees which records are of one person; what leaves here is numbers.
     *
     * @param type kind of number, such as CRN
     */
    static Repeats repeats(JdbcClient sql, int agency, String format, String type) {
        return sql.sql("""
                WITH several AS (
                    SELECT p.person_id, count(DISTINCT coalesce(i.canonical, i.given)) AS numbers
                    FROM intake.source_record s
                    JOIN intake.format f ON f.format_id = s.format_id AND f.name = :format
                    JOIN access.holding h ON h.holding_id = s.holding_id AND h.agency_id = :agency
                    JOIN people.person_record p ON p.record_id = s.record_id AND p.known_until = 'infinity'
                    JOIN people.record_identifier i ON i.record_id = s.record_id AND i.type = :type
                        AND i.known_until = 'infinity'
                    GROUP BY p.person_id HAVING count(DISTINCT coalesce(i.canonical, i.given)) > 1)
                SELECT count(*), coalesce(sum(numbers), 0) FROM several
                """)
                .param("format", format)
                .param("agency", agency)
                .param("type", type)
                .query((row, number) -> new Repeats(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** So many numbers are of so many people who have more than one. */
    record Repeats(long people, long numbers) {}
}
