package uk.turnstone.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reports that may tell of one thing and share no number. The rule, version 1: of different agencies; at the same property
 * (UPRN), or at the same address where one of them has no UPRN; within 2 hours of each other, or on the same day where one
 * gives only the day; call-outs, anti-social behaviour, domestic incidents, fires and named crimes. Nobody has decided yet.
 * Only what the asker may read both of.
 */
final class ProposedPairs {
    /** Older reports are compared no more: what has not met by then is for who looks at the person. */
    static final int DAYS = 90;

    /** More than anybody decides in a week. */
    static final int MOST = 200;

    private static final String PAIRS = """
            WITH told AS MATERIALIZED (
                SELECT r.record_id, r.ordinal, r.agency_id, r.earliest, r."precision", r.occurrence, r.refs, r.uprn, r.address_key,
                       (r.earliest AT TIME ZONE 'Europe/London')::date AS day
                FROM history.report_to_review(:since, NULL) r
                WHERE r."precision" <= 1 AND (r.uprn IS NOT NULL OR r.address_key IS NOT NULL)),
            met AS (
                SELECT a AS one, b AS other FROM told a JOIN told b ON b.uprn = a.uprn
                UNION ALL
                SELECT a, b FROM told a JOIN told b ON b.address_key = a.address_key AND (a.uprn IS NULL OR b.uprn IS NULL))
            SELECT (one).record_id, (one).ordinal, (other).record_id, (other).ordinal
            FROM met
            WHERE (one).agency_id <> (other).agency_id
              AND ((one).record_id, (one).ordinal) < ((other).record_id, (other).ordinal)
              AND CASE WHEN (one)."precision" = 0 AND (other)."precision" = 0
                       THEN abs(extract(epoch FROM (one).earliest - (other).earliest)) <= 2 * 3600
                       ELSE (one).day = (other).day END
              AND NOT coalesce((one).refs && (other).refs, false)
              AND NOT coalesce((one).occurrence = (other).occurrence, false)
              AND NOT EXISTS (
                  SELECT 1 FROM history.occurrence_decision d
                  WHERE d.record_a = (one).record_id AND d.ordinal_a = (one).ordinal AND d.record_b = (other).record_id
                    AND d.ordinal_b = (other).ordinal AND d.known_until = 'infinity')
            ORDER BY greatest((one).earliest, (other).earliest) DESC, 1, 2, 3, 4
            LIMIT :most
            """;

    private record Numbers(Report one, Report other) {}

    private ProposedPairs() {}

    /** The pairs that wait, the most recent first, {@value #MOST} at most. */
    static List<ReportPair> waiting(JdbcClient sql, LocalDate today) {
        List<Numbers> pairs = sql.sql(PAIRS)
                .param(
                        "since",
                        today.minusDays(DAYS)
                                .atStartOfDay(ReviewedReport.LONDON)
                                .toOffsetDateTime())
                .param("most", MOST)
                .query((row, number) -> new Numbers(
                        new Report(row.getLong(1), row.getInt(2)), new Report(row.getLong(3), row.getInt(4))))
                .list();
        Map<Report, ReviewedReport> reports =
                ReviewedReport.of(sql, pairs.stream().flatMap(pair -> Stream.of(pair.one, pair.other)));
        return pairs.stream()
                .map(pair -> new ReportPair(
                        Objects.requireNonNull(reports.get(pair.one)), Objects.requireNonNull(reports.get(pair.other))))
                .toList();
    }

    /** The pair of that key, if it waits. */
    static Optional<ReportPair> waiting(JdbcClient sql, LocalDate today, UUID key) {
        return waiting(sql, today).stream()
                .filter(pair -> pair.key().equals(key))
                .findFirst();
    }
}
