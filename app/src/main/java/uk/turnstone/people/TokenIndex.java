package uk.turnstone.people;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search index of records: old keys closed, new ones written, many in one statement. */
final class TokenIndex {
    private static final int AT_ONCE = 100_000;

    private final JdbcClient sql;
    private final OffsetDateTime knownFrom;
    private final List<String> tokens = new ArrayList<>();
    private final List<Long> records = new ArrayList<>();
    private final List<Integer> holdings = new ArrayList<>();
    private final List<Integer> strengths = new ArrayList<>();

    TokenIndex(JdbcClient sql, OffsetDateTime knownFrom) {
        this.sql = sql;
        this.knownFrom = knownFrom;
    }

    void close(Long[] changed) {
        sql.sql("""
                UPDATE people.search_token SET known_until = :known
                WHERE record_id = ANY (:records) AND known_until = 'infinity' AND known_from < :known
                """).param("known", knownFrom).param("records", changed).update();
    }

    void add(long record, List<SearchToken> added) {
        for (SearchToken token : added) {
            tokens.add(token.token());
            records.add(record);
            holdings.add(token.holding());
            strengths.add(token.strength());
        }
        if (tokens.size() >= AT_ONCE) {
            flush();
        }
    }

    void flush() {
        sql.sql("""
                INSERT INTO people.search_token (token, record_id, holding_id, strength, known_from)
                SELECT t, r, h, s, :known
                FROM unnest(:tokens::text[], :records::bigint[], :holdings::integer[], :strengths::integer[])
                     AS u (t, r, h, s)
                ORDER BY t, r
                """)
                .param("known", knownFrom)
                .param("tokens", tokens.toArray(String[]::new))
                .param("records", records.toArray(Long[]::new))
                .param("holdings", holdings.toArray(Integer[]::new))
                .param("strengths", strengths.toArray(Integer[]::new))
                .update();
        tokens.clear();
        records.clear();
        holdings.clear();
        strengths.clear();
    }
}
