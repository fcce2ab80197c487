package uk.turnstone.people;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.Finding;

/** What linking found and a person must look at. A finding that no longer holds is closed, not removed. */
final class FindingBook {
    private final JdbcClient sql;
    private final OffsetDateTime knownFrom;

    FindingBook(JdbcClient sql, OffsetDateTime knownFrom) {
        this.sql = sql;
        this.knownFrom = knownFrom;
    }

    /**
     * Makes the findings that stand about these records exactly these. Findings between two people have two records, and
     * findings within one person are looked at as a whole, so the first and the last record are enough to find them by.
     */
    void write(Collection<Long> lookedAt, List<Finding> findings) {
        sql.sql("""
                UPDATE people.finding SET known_until = :known
                WHERE known_until = 'infinity' AND (record_a = ANY (:records) OR record_b = ANY (:records))
                """)
                .param("known", knownFrom)
                .param("records", lookedAt.toArray(Long[]::new))
                .update();
        sql.sql("""
                INSERT INTO people.finding (found_at, kind, record_a, record_b, holding_id, sentence, records)
                SELECT :known, u.kind, u.a, u.b, p.holding_id, u.sentence, u.records::bigint[]
                FROM unnest(:kinds::text[], :a::bigint[], :b::bigint[], :sentences::text[], :records::text[])
                     AS u (kind, a, b, sentence, records)
                JOIN LATERAL (SELECT holding_id FROM people.record_person rp WHERE rp.record_id = u.a
                              ORDER BY rp.known_from DESC LIMIT 1) p ON true
                ON CONFLICT (kind, record_a, record_b) DO UPDATE
                SET known_until = 'infinity', sentence = excluded.sentence, records = excluded.records
                """)
                .param("known", knownFrom)
                .param("kinds", texts(findings, finding -> finding.kind()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ')))
                .param("a", findings.stream().map(f -> f.records().getFirst()).toArray(Long[]::new))
                .param("b", findings.stream().map(f -> f.records().getLast()).toArray(Long[]::new))
                .param("sentences", texts(findings, Finding::sentence))
                .param("records", texts(findings, FindingBook::array))
                .update();
    }

    private static String[] texts(List<Finding> findings, java.util.function.Function<Finding, String> part) {
        return findings.stream().map(part).toArray(String[]::new);
    }

    private static String array(Finding finding) {
        return finding.records().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
