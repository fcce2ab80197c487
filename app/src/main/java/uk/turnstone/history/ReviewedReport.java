package uk.turnstone.history;

import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A report as somebody sees it who compares it with another: what the row says of the thing, and nobody's name.
 *
 * @param holding number of its holding
 * @param place words of the source on where; null where it gives none
 */
public record ReviewedReport(
        Report report,
        int holding,
        EventKind kind,
        Moment when,
        @Nullable String title,
        @Nullable String outcome,
        @Nullable String place,
        String agency) {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What happened, in a line. */
    public String what() {
        return Stream.of(kind.words(), title, outcome).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Reports of these records, as far as the asker may read them. */
    static java.util.Map<Report, ReviewedReport> of(JdbcClient sql, Stream<Report> reports) {
        return sql
                .sql("""
                        SELECT r.record_id, r.ordinal, r.kind, r.holding_id, r.agency, r.earliest, r.latest, r."precision",
                               r.title, r.outcome, r.description
                        FROM history.report_to_review('-infinity', :records) r
                        """)
                .param("records", reports.map(Report::record).distinct().toArray(Long[]::new))
                .query((row, number) -> new ReviewedReport(
                        new Report(row.getLong("record_id"), row.getInt("ordinal")),
                        row.getInt("holding_id"),
                        EventKind.of(row.getInt("kind")),
                        Moment.of(row),
                        row.getString("title"),
                        row.getString("outcome"),
                        row.getString("description"),
                        row.getString("agency")))
                .list()
                .stream()
                .collect(Collectors.toMap(ReviewedReport::report, report -> report));
    }
}
