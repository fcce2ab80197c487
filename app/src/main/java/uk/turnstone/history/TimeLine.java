package uk.turnstone.history;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.web.Words;

/** The events that a set of records reports, as far as the asker may see: one query, however many records. */
public final class TimeLine {
    /** More than anybody's career; a safeguard against records put together by mistake. */
    private static final int MOST = 5_000;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private TimeLine() {}

    /**
     * A record and until when its last content holds.
     *
     * @param record number of the record
     * @param until moment as PostgreSQL writes it: {@code infinity}, or when the record ended, whose events then still tell
     */
    public record Reporting(long record, String until) {}

    /** Current events of these records, the most recent first. */
    public static List<Event> of(JdbcClient sql, List<Reporting> records) {
        return sql.sql("""
                SELECT e.record_id, e.ordinal, e.kind, e.earliest, e.latest, e.precision, e.ended, e.occurrence, e.title,
                       coalesce(c.offence_group, e.offence_group) AS offence_group, e.code_list, c.valid_from AS class_from, e.outcome, e.quantity, e.refs, a.name AS agency,
                       (SELECT string_agg(replace(d.key, '_', ' ') || ': ' || d.value, '; ' ORDER BY d.key)
                        FROM jsonb_each_text(e.details) d WHERE d.value <> '') AS details
                FROM unnest(:records::bigint[], :until::text[]) AS u (record_id, until)
                JOIN history.event e ON e.record_id = u.record_id
                     AND (e.known_until = 'infinity' OR e.known_until = u.until::timestamptz)
                JOIN access.holding h ON h.holding_id = e.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                LEFT JOIN LATERAL history.class_of(e.code_list, e.code, e.title, (e.earliest AT TIME ZONE 'Europe/London')::date) c
                     ON true
                ORDER BY e.earliest DESC, e.record_id, e.ordinal
                LIMIT :most
                """)
                .param("records", records.stream().map(Reporting::record).toArray(Long[]::new))
                .param("until", records.stream().map(Reporting::until).toArray(String[]::new))
                .param("most", MOST)
                .query((row, number) -> event(row))
                .list();
    }

    /** Which of these events tell of one thing: by their numbers, and by what was decided as far as the asker may see it. */
    public static Occurrences occurrences(JdbcClient sql, List<Event> events) {
        Long[] records = events.stream().map(Event::record).distinct().toArray(Long[]::new);
        List<Judgement> judgements = sql.sql("""
                SELECT d.record_a, d.ordinal_a, d.record_b, d.ordinal_b, d.same FROM history.occurrence_decision d
                WHERE d.known_until = 'infinity' AND d.record_a = ANY (:records) AND d.record_b = ANY (:records)
                """)
                .param("records", records)
                .query((row, number) -> new Judgement(
                        new Report(row.getLong(1), row.getInt(2)),
                        new Report(row.getLong(3), row.getInt(4)),
                        row.getBoolean(5)))
                .list();
        return Occurrences.of(events.stream().map(Event::told).toList(), judgements);
    }

    private static Event event(ResultSet row) throws SQLException {
        EventKind kind = EventKind.of(row.getInt("kind"));
        String title = row.getString("title");
        return new Event(
                row.getLong("record_id"),
                row.getInt("ordinal"),
                kind,
                Moment.of(row),
                day(row.getObject("ended", OffsetDateTime.class)),
                row.getObject("occurrence", UUID.class),
                kind == EventKind.REQUIREMENT ? RequirementWords.of(title) : title,
                row.getString("offence_group"),
                groupBy(row),
                row.getString("outcome"),
                row.getObject("quantity", Integer.class),
                row.getString("details"),
                row.getString("agency"),
                numbers(row.getArray("refs")));
    }

    private static @Nullable String groupBy(ResultSet row) throws SQLException {
        if (row.getString("offence_group") == null) {
            return null;
        }
        LocalDate since = row.getObject("class_from", LocalDate.class);
        return since == null ? "the source" : row.getString("code_list") + ", as of " + Words.day(since);
    }

    private static List<String> numbers(@Nullable Array refs) throws SQLException {
        return refs == null ? List.of() : List.of((String[]) refs.getArray());
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(LONDON).toLocalDate();
    }
}
