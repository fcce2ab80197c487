package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what came when. */
final class Arrivals {
    private Arrivals() {}

    /** Deliveries since a moment, Europe/London, and of each extract the last, however old; the oldest first. */
    static List<Arrival> since(JdbcClient sql, Deliveries.Sight sight, LocalDateTime moment) {
        return sql.sql("""
                SELECT * FROM (
                    SELECT d.agency_id, a.code, a.name, f.name AS format, d.public_key, d.rows_read, d.rows_rejected,
                           d.published_at AT TIME ZONE 'Europe/London' AS published,
                           row_number() OVER (PARTITION BY d.agency_id, f.name
                                              ORDER BY d.published_at DESC, d.delivery_id DESC) AS place
                    FROM intake.delivery d
                    JOIN access.agency a ON a.agency_id = d.agency_id
                    JOIN intake.format f ON f.format_id = d.format_id
                    WHERE d.state = 'published' AND d.corrects IS NULL
                      AND (:all OR d.agency_id = :agency OR f.name IN (:open))) came
                WHERE came.published >= :moment OR came.place = 1
                ORDER BY came.published
                """)
                .param("all", sight.all())
                .param("agency", sight.agency())
                .param("open", sight.open())
                .param("moment", moment)
                .query((row, number) -> new Arrival(
                        new Arrival.Source(
                                row.getInt("agency_id"),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("format")),
                        row.getObject("public_key", UUID.class),
                        row.getObject("published", LocalDateTime.class),
                        row.getLong("rows_read"),
                        row.getLong("rows_rejected")))
                .list();
    }
}
