package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what a delivery is compared with. */
final class QualityCounts {
    private QualityCounts() {}

    /** A delivery of the same extract that became visible before. */
    record Before(int id, LocalDateTime published, long read, long rejected) {}

    /** The delivery of the same extract of the same agency that became visible last before. */
    static Optional<Before> before(JdbcClient sql, Delivery delivery) {
        return sql.sql("""
                SELECT b.delivery_id, b.published_at AT TIME ZONE 'Europe/London', b.rows_read, b.rows_rejected
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
                        row.getInt(1), row.getObject(2, LocalDateTime.class), row.getLong(3), row.getLong(4)))
                .optional();
    }
}
