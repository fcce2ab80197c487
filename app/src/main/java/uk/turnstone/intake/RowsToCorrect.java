package uk.turnstone.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** Rejected rows that the reader may correct, delivery by delivery. */
@Component
final class RowsToCorrect implements TodayItem {
    private static final int MOST = 10;

    private final Formats formats;
    private final DeliveryRights rights;

    RowsToCorrect(Formats formats, DeliveryRights rights) {
        this.formats = formats;
        this.rights = rights;
    }

    /** A delivery with rows that nobody has corrected. */
    private record Open(UUID key, String fileName, String format, int agency, String day, long rows) {}

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        return List.of(new TodaySection(300, "Rejected rows to correct", "File", lines(sql, context), ""));
    }

    private List<TodayLine> lines(JdbcClient sql, Context context) {
        // Row-level security leaves the rows of the reader's own agency, and those of open data.
        return sql
                .sql("""
                        SELECT d.public_key, d.file_name, f.name, d.agency_id,
                               (d.published_at AT TIME ZONE 'Europe/London')::date, count(*)
                        FROM intake.rejected_row r
                        JOIN intake.delivery d USING (delivery_id)
                        JOIN intake.format f USING (format_id)
                        WHERE r.corrected_by IS NULL AND d.state = 'published'
                        GROUP BY d.delivery_id, f.name ORDER BY d.delivery_id DESC LIMIT :most
                        """)
                .param("most", MOST)
                .query((row, number) -> new Open(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        Words.day(row.getObject(5, java.time.LocalDate.class)),
                        row.getLong(6)))
                .list()
                .stream()
                .filter(each -> formats.find(each.format())
                        .filter(format -> rights.workOn(context, format, each.agency()))
                        .isPresent())
                .map(each -> TodayLine.ofTheTeam(
                        each.fileName(),
                        "/deliveries/" + each.key() + "#rejected",
                        Words.number(each.rows()) + (each.rows() == 1 ? " row" : " rows") + " rejected",
                        "on " + each.day(),
                        false))
                .toList();
    }
}
