package uk.turnstone.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Reads the register of deliveries. What an asker may know of is in the {@link Sight}. */
final class Deliveries {
    private static final String READ = """
            SELECT d.delivery_id, d.public_key, d.agency_id, a.code AS agency_code, a.name AS agency_name,
                   g.code || ', ' || g.title AS agreement, f.name AS format, f.version, d.mapping, d.file_name, d.file_bytes,
                   d.file_sha256, d.header, c.public_key AS corrects, d.state,
                   d.began_at AT TIME ZONE 'Europe/London' AS began, d.published_at AT TIME ZONE 'Europe/London' AS published,
                   coalesce(u.name, d.delivered_by) AS delivered_by, coalesce(y.name, d.decided_by) AS decided_by,
                   d.rows_read, d.rows_new, d.rows_changed, d.rows_unchanged, d.rows_rejected, d.records_ended, d.note,
                   coalesce(k.rows, 0) AS rows_corrected
            FROM intake.delivery d
            JOIN access.agency a ON a.agency_id = d.agency_id
            JOIN access.agreement g ON g.agreement_id = d.agreement_id
            JOIN intake.format f ON f.format_id = d.format_id
            LEFT JOIN intake.delivery c ON c.delivery_id = d.corrects
            LEFT JOIN (SELECT corrects, count(*) AS rows FROM intake.delivery
                       WHERE corrects IS NOT NULL AND state = 'published' GROUP BY corrects) k ON k.corrects = d.delivery_id
            LEFT JOIN access.app_user u ON u.login = d.delivered_by
            LEFT JOIN access.app_user y ON y.login = d.decided_by
            WHERE (:all OR d.agency_id = :agency OR f.name IN (:open))
            """;

    private Deliveries() {}

    /**
     * Which deliveries an asker may know of.
     *
     * @param all those of every agency; else of their own agency, and of open data
     * @param open names of formats that are not about people
     */
    record Sight(boolean all, int agency, List<String> open) {
        static Sight of(Context context, DeliveryRights rights, Formats formats) {
            return new Sight(
                    rights.seesAll(context),
                    context.agency(),
                    formats.all().stream()
                            .filter(format -> format.isOpen())
                            .map(Format::name)
                            .toList());
        }
    }

    /**
     * What came last of one extract of one agency.
     *
     * @param code code of the agency
     * @param waits how many deliveries of it wait
     * @param waiting key of the latest of those
     */
    record Source(
            String agency,
            String code,
            String format,
            @Nullable LocalDateTime published,
            @Nullable UUID latest,
            long waits,
            @Nullable UUID waiting) {}

    static List<Delivery> waiting(JdbcClient sql, Sight sight) {
        return seen(sql, sight, READ + " AND d.state = 'waiting' ORDER BY d.delivery_id DESC")
                .query((row, number) -> delivery(row))
                .list();
    }

    /** The latest, or those before one of them. */
    static List<Delivery> page(JdbcClient sql, Sight sight, @Nullable UUID before, int most) {
        return seen(sql, sight, READ + """
                 AND (:before::uuid IS NULL OR d.delivery_id < (SELECT b.delivery_id FROM intake.delivery b WHERE b.public_key = :before))
                ORDER BY d.delivery_id DESC LIMIT :most
                """)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> delivery(row))
                .list();
    }

    static Optional<Delivery> one(JdbcClient sql, Sight sight, UUID key) {
        return seen(sql, sight, READ + " AND d.public_key = :key")
                .param("key", key)
                .query((row, number) -> delivery(row))
                .optional();
    }

    static List<Source> sources(JdbcClient sql, Sight sight) {
        return seen(sql, sight, """
                SELECT a.name AS agency, a.code, f.name AS format,
                       max(d.published_at) FILTER (WHERE d.state = 'published' AND d.corrects IS NULL) AT TIME ZONE 'Europe/London'
                           AS published,
                       (array_agg(d.public_key ORDER BY d.delivery_id DESC)
                           FILTER (WHERE d.state = 'published' AND d.corrects IS NULL))[1] AS latest,
                       count(*) FILTER (WHERE d.state = 'waiting') AS waits,
                       (array_agg(d.public_key ORDER BY d.delivery_id DESC) FILTER (WHERE d.state = 'waiting'))[1] AS waiting
                FROM intake.delivery d
                JOIN access.agency a ON a.agency_id = d.agency_id
                JOIN intake.format f ON f.format_id = d.format_id
                WHERE (:all OR d.agency_id = :agency OR f.name IN (:open))
                GROUP BY a.name, a.code, f.name ORDER BY a.name, f.name
                """)
                .query((row, number) -> new Source(
                        row.getString("agency"),
                        row.getString("code"),
                        row.getString("format"),
                        row.getObject("published", LocalDateTime.class),
                        row.getObject("latest", UUID.class),
                        row.getLong("waits"),
                        row.getObject("waiting", UUID.class)))
                .list();
    }

    private static JdbcClient.StatementSpec seen(JdbcClient sql, Sight sight, String text) {
        return sql.sql(text)
                .param("all", sight.all())
                .param("agency", sight.agency())
                .param("open", sight.open());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getInt("delivery_id"),
                row.getObject("public_key", UUID.class),
                row.getInt("agency_id"),
                row.getString("agency_code"),
                row.getString("agency_name"),
                row.getString("agreement"),
                row.getString("format"),
                row.getInt("version"),
                row.getString("mapping"),
                new Delivery.GivenFile(
                        row.getString("file_name"), row.getLong("file_bytes"), row.getString("file_sha256")),
                Arrays.asList((String[]) row.getArray("header").getArray()),
                row.getObject("corrects", UUID.class),
                row.getString("state"),
                row.getObject("began", LocalDateTime.class),
                row.getObject("published", LocalDateTime.class),
                row.getString("delivered_by"),
                row.getString("decided_by"),
                new Delivery.Counts(
                        row.getLong("rows_read"),
                        row.getLong("rows_new"),
                        row.getLong("rows_changed"),
                        row.getLong("rows_unchanged"),
                        row.getLong("rows_rejected"),
                        row.getLong("records_ended"),
                        row.getLong("rows_corrected")),
                row.getString("note"));
    }
}
