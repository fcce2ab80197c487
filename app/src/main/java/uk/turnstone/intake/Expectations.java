package uk.turnstone.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** The expectations in force. */
final class Expectations {
    private Expectations() {}

    /** Those of which the asker may know, by agency and format. */
    static List<Expectation> inForce(JdbcClient sql, Deliveries.Sight sight, LocalDate today) {
        return sql.sql("""
                SELECT e.expectation_id, e.agency_id, a.name AS agency, e.format, e.rhythm, e.on_day, e.by_hour, e.whom,
                       e.valid_from, l.published, l.public_key
                FROM intake.expectation e
                JOIN access.agency a ON a.agency_id = e.agency_id
                LEFT JOIN LATERAL (
                    SELECT d.published_at AT TIME ZONE 'Europe/London' AS published, d.public_key
                    FROM intake.delivery d JOIN intake.format f ON f.format_id = d.format_id AND f.name = e.format
                    WHERE d.agency_id = e.agency_id AND d.state = 'published' AND d.corrects IS NULL
                    ORDER BY d.published_at DESC LIMIT 1) l ON true
                WHERE e.valid_from <= :today AND (e.valid_to IS NULL OR e.valid_to >= :today)
                  AND (:all OR e.agency_id = :agency OR e.format IN (:open))
                ORDER BY a.name, e.format
                """)
                .param("today", today)
                .param("all", sight.all())
                .param("agency", sight.agency())
                .param("open", sight.open())
                .query((row, number) -> new Expectation(
                        row.getInt("expectation_id"),
                        row.getInt("agency_id"),
                        row.getString("agency"),
                        row.getString("format"),
                        new Rhythm(
                                Rhythm.Every.valueOf(row.getString("rhythm").toUpperCase(Locale.ROOT)),
                                row.getInt("on_day"),
                                row.getInt("by_hour")),
                        row.getString("whom"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("published", LocalDateTime.class),
                        row.getObject("public_key", UUID.class)))
                .list();
    }

    /** Expects an extract so from today on; what was expected of it before ends with yesterday. */
    static void set(JdbcClient sql, Context context, Format format, Rhythm rhythm, String whom) {
        end(sql, context, format);
        sql.sql("""
                INSERT INTO intake.expectation (agency_id, format, rhythm, on_day, by_hour, whom, valid_from, set_by)
                SELECT a.agency_id, :format, :rhythm, :day, :hour, :whom, :today, :user
                FROM access.agency a WHERE a.code = :code AND a.partnership_id = :partnership
                """)
                .param("format", format.name())
                .param("rhythm", rhythm.every().word())
                .param("day", rhythm.onDay())
                .param("hour", rhythm.byHour())
                .param("whom", whom)
                .param("today", context.today())
                .param("user", context.user())
                .param("code", format.agency())
                .param("partnership", context.partnership())
                .update();
    }

    /** Expects it no longer; what was only said today never was in force. @return whether it was expected */
    static boolean end(JdbcClient sql, Context context, Format format) {
        return sql.sql("""
                        UPDATE intake.expectation e SET valid_to = CAST(:today AS date) - 1
                        FROM access.agency a
                        WHERE a.agency_id = e.agency_id AND a.code = :code AND a.partnership_id = :partnership
                          AND e.format = :format AND e.valid_to IS NULL
                        """)
                        .param("today", context.today())
                        .param("code", format.agency())
                        .param("partnership", context.partnership())
                        .param("format", format.name())
                        .update()
                > 0;
    }
}
