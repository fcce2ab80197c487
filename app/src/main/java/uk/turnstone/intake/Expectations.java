package uk.turnstone.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** The expectations in force. */
final class Expectations {
    private Expectations() {}

    /** Those of which the asker may know, by agency and format, each from when its rhythm holds unchanged. */
    static List<Expectation> inForce(JdbcClient sql, Deliveries.Sight sight, LocalDate today) {
        return sql.sql("""
                WITH RECURSIVE unchanged AS (
                    SELECT n.expectation_id, n.agency_id, n.format, n.rhythm, n.on_day, n.by_hour, n.valid_from
                    FROM intake.expectation n
                    WHERE n.valid_from <= :today AND (n.valid_to IS NULL OR n.valid_to >= :today)
                    UNION ALL
                    SELECT u.expectation_id, b.agency_id, b.format, b.rhythm, b.on_day, b.by_hour, b.valid_from
                    FROM unchanged u
                    JOIN intake.expectation b ON b.agency_id = u.agency_id AND b.format = u.format
                        AND (b.rhythm, b.on_day, b.by_hour) = (u.rhythm, u.on_day, u.by_hour)
                        AND b.valid_to = u.valid_from - 1 AND b.valid_from < u.valid_from)
                SELECT e.expectation_id, e.agency_id, a.code, a.name AS agency, e.format, e.rhythm, e.on_day, e.by_hour,
                       e.whom, l.published, l.public_key,
                       (SELECT min(u.valid_from) FROM unchanged u WHERE u.expectation_id = e.expectation_id) AS begun
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
                        row.getString("code"),
                        row.getString("agency"),
                        row.getString("format"),
                        Rhythm.of(row.getString("rhythm"), row.getInt("on_day"), row.getInt("by_hour")),
                        row.getString("whom"),
                        row.getObject("begun", LocalDate.class),
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
