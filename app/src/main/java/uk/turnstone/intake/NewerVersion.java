package uk.turnstone.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something newer than a rejected row that has come since: to take the old row in would put it in the place of the newer.
 *
 * @param delivery key of the delivery that brought it
 * @param file name of its file
 * @param at when it became visible, Europe/London
 * @param ofTheRecord true if it holds a newer version of the record; false if it is a newer extract of everything that is
 *     so, in which the record is not
 */
public record NewerVersion(UUID delivery, String file, LocalDateTime at, boolean ofTheRecord) {

    /**
     * A version of the record that came in a later delivery, or on a later line of the same file.
     *
     * @param period the period of the row; null for formats without one
     */
    static Optional<NewerVersion> ofRecord(JdbcClient sql, UUID sourceKey, @Nullable String period, Correction old) {
        return sql.sql("""
                SELECT d.public_key, d.file_name, d.published_at AT TIME ZONE 'Europe/London' AS at, true AS of_the_record
                FROM intake.source_record s
                JOIN intake.source_row r ON r.record_id = s.record_id AND r.known_until = 'infinity'
                JOIN intake.delivery d ON d.delivery_id = r.delivery_id
                WHERE s.source_key = :key AND (cast(:period AS text) IS NULL OR r.period = :period)
                  AND (coalesce(d.corrects, d.delivery_id), r.line) > (:delivery, :line)
                ORDER BY r.known_from DESC LIMIT 1
                """)
                .param("key", sourceKey)
                .param("period", period)
                .param("delivery", old.delivery())
                .param("line", old.line())
                .query((row, number) -> of(row))
                .optional();
    }

    /** The latest later delivery of the same extract of the same agency, which held everything that was so then. */
    static Optional<NewerVersion> extract(JdbcClient sql, Delivery old) {
        return sql.sql("""
                SELECT d.public_key, d.file_name, d.published_at AT TIME ZONE 'Europe/London' AS at, false AS of_the_record
                FROM intake.delivery d JOIN intake.format f ON f.format_id = d.format_id
                WHERE d.agency_id = :agency AND f.name = :format AND d.state = 'published' AND d.corrects IS NULL
                  AND d.delivery_id > :delivery
                ORDER BY d.delivery_id DESC LIMIT 1
                """)
                .param("agency", old.agency())
                .param("format", old.format())
                .param("delivery", old.id())
                .query((row, number) -> of(row))
                .optional();
    }

    private static NewerVersion of(ResultSet row) throws SQLException {
        return new NewerVersion(
                row.getObject("public_key", UUID.class),
                row.getString("file_name"),
                row.getObject("at", LocalDateTime.class),
                row.getBoolean("of_the_record"));
    }
}
