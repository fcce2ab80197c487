package uk.turnstone.home;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.intake.Format;
import uk.turnstone.intake.Formats;
import uk.turnstone.web.Words;

/**
 * How fresh one extract of one agency is.
 *
 * @param agency name of the agency
 * @param format title of the extract
 * @param published day of the latest delivery that became visible
 * @param today the day of the look
 * @param rows rows of that delivery
 * @param turnedBack how many of them were turned back
 * @param since since when the next one is late; null where it is not, or nobody said when it should come
 */
public record Freshness(
        String agency,
        String format,
        LocalDate published,
        LocalDate today,
        long rows,
        long turnedBack,
        @Nullable LocalDateTime since) {
    /** A month without a word is late for every extract there is. */
    private static final int LATE = 31;

    /**
     * Extracts that the reader may know of: of the other side of the wall not even how many rows came and when.
     *
     * @param late since when extracts are late, by name of the agency, a bar, and name of the format
     */
    static List<Freshness> of(
            JdbcClient sql,
            Context context,
            Permissions permissions,
            Formats formats,
            Map<String, LocalDateTime> late) {
        LocalDate today = context.today();
        Map<String, String> titles = formats.all().stream().collect(Collectors.toMap(Format::name, Format::title));
        String[] behindTheWall = formats.all().stream()
                .filter(format -> permissions.behindTheWall(context.role(), format.rawCategory()))
                .map(Format::name)
                .toArray(String[]::new);
        return sql.sql("""
                SELECT DISTINCT ON (a.kind = 'open data', a.name, f.name) a.name, f.name,
                       (d.published_at AT TIME ZONE 'Europe/London')::date, d.rows_read, d.rows_rejected
                FROM intake.delivery d
                JOIN access.agency a ON a.agency_id = d.agency_id
                JOIN intake.format f ON f.format_id = d.format_id
                WHERE d.state = 'published' AND d.corrects IS NULL AND f.name <> ALL (:behind::text[])
                ORDER BY a.kind = 'open data', a.name, f.name, d.published_at DESC
                """)
                .param("behind", behindTheWall)
                .query((row, number) -> new Freshness(
                        row.getString(1),
                        titles.getOrDefault(row.getString(2), row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        today,
                        row.getLong(4),
                        row.getLong(5),
                        late.get(row.getString(1) + "|" + row.getString(2))))
                .list();
    }

    public String when() {
        return Words.near(published, today);
    }

    /** “today”, “yesterday”, “4 days old”. */
    public String age() {
        if (since != null) {
            return "late since " + Words.moment(since);
        }
        long days = ChronoUnit.DAYS.between(published, today);
        if (days <= 0) {
            return "today";
        }
        return days == 1 ? "yesterday" : days + " days old";
    }

    public boolean late() {
        return since != null || ChronoUnit.DAYS.between(published, today) > LATE;
    }

    /** Rows in words, with those turned back. */
    public String what() {
        String all = Words.number(rows) + (rows == 1 ? " row" : " rows");
        return turnedBack == 0 ? all : all + ", " + Words.number(turnedBack) + " turned back";
    }
}
