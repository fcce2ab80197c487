package uk.turnstone.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody decided on two reports.
 *
 * @param key key of the decision
 * @param one the one report; null where it has ended since
 * @param other the other
 * @param same whether they were called one thing
 * @param at when, in London
 */
public record DecidedPair(
        UUID key,
        @Nullable ReviewedReport one,
        @Nullable ReviewedReport other,
        boolean same,
        String reason,
        String by,
        LocalDateTime at) {

    /** In two words. */
    public String verdict() {
        return same ? "one thing" : "two things";
    }

    /** All that stand, the latest first. */
    static List<DecidedPair> all(JdbcClient sql) {
        return read(sql, null);
    }

    /** The decision of that key, while it stands and the asker may see it. */
    static Optional<DecidedPair> of(JdbcClient sql, UUID key) {
        return read(sql, key).stream().findFirst();
    }

    private record Standing(Report one, Report other, DecidedPair pair) {}

    private static List<DecidedPair> read(JdbcClient sql, @Nullable UUID key) {
        List<Standing> standing = sql.sql("""
                SELECT d.decision_key, d.record_a, d.ordinal_a, d.record_b, d.ordinal_b, d.same, d.reason, d.decided_by_name, d.known_from
                FROM history.occurrence_decision d
                WHERE d.known_until = 'infinity' AND (CAST(:key AS uuid) IS NULL OR d.decision_key = :key)
                ORDER BY d.known_from DESC, d.decision_key
                """)
                .param("key", key, java.sql.Types.OTHER)
                .query((row, number) -> standing(row))
                .list();
        Map<Report, ReviewedReport> reports =
                ReviewedReport.of(sql, standing.stream().flatMap(each -> Stream.of(each.one, each.other)));
        return standing.stream()
                .map(each -> each.pair.with(reports.get(each.one), reports.get(each.other)))
                .toList();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new Report(row.getLong("record_a"), row.getInt("ordinal_a")),
                new Report(row.getLong("record_b"), row.getInt("ordinal_b")),
                new DecidedPair(
                        row.getObject("decision_key", UUID.class),
                        null,
                        null,
                        row.getBoolean("same"),
                        row.getString("reason"),
                        row.getString("decided_by_name"),
                        row.getObject("known_from", OffsetDateTime.class)
                                .atZoneSameInstant(ReviewedReport.LONDON)
                                .toLocalDateTime()));
    }

    private DecidedPair with(@Nullable ReviewedReport first, @Nullable ReviewedReport second) {
        return new DecidedPair(key, first, second, same, reason, by, at);
    }
}
