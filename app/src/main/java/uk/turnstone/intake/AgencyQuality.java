package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.web.Words;

/**
 * How good the latest delivery of each extract of an agency was.
 *
 * @param code code of the agency
 * @param agency its name
 * @param lines a line for each extract
 */
public record AgencyQuality(String code, String agency, List<Line> lines) {

    /**
     * The latest delivery of an extract.
     *
     * @param agency name of the agency
     * @param format name of the format, or its title
     * @param key key of the delivery
     * @param flagged values that want a look
     */
    public record Line(
            String agency, String format, UUID key, LocalDateTime published, long read, long rejected, long flagged) {
        Line titled(String title) {
            return new Line(agency, title, key, published, read, rejected, flagged);
        }

        public String turnedBack() {
            return Words.number(rejected) + ", " + QualityPage.percent((double) rejected / read);
        }
    }

    /** @param agency code of the agency */
    static List<Line> of(JdbcClient sql, Deliveries.Sight sight, String agency) {
        return sql.sql("""
                SELECT DISTINCT ON (f.name) a.name AS agency, f.name AS format, d.public_key, d.rows_read, d.rows_rejected,
                       d.published_at AT TIME ZONE 'Europe/London' AS published,
                       (SELECT coalesce(sum(c.rows), 0) FROM intake.delivery_count c
                        WHERE c.delivery_id = d.delivery_id AND c.kind = 'flagged') AS flagged
                FROM intake.delivery d
                JOIN access.agency a ON a.agency_id = d.agency_id
                JOIN intake.format f ON f.format_id = d.format_id
                WHERE (:all OR d.agency_id = :agency OR f.name IN (:open))
                  AND a.code = :code AND d.state = 'published' AND d.corrects IS NULL
                ORDER BY f.name, d.published_at DESC
                """)
                .param("all", sight.all())
                .param("agency", sight.agency())
                .param("open", sight.open())
                .param("code", agency)
                .query((row, number) -> new Line(
                        row.getString("agency"),
                        row.getString("format"),
                        row.getObject("public_key", UUID.class),
                        row.getObject("published", LocalDateTime.class),
                        row.getLong("rows_read"),
                        row.getLong("rows_rejected"),
                        row.getLong("flagged")))
                .list();
    }
}
