package uk.turnstone.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.turnstone.database.Account;
import uk.turnstone.database.DataFolder;
import uk.turnstone.database.Database;

/**
 * Numbers and chains the entries that wait, in the order in which they were written, under an account of its own. Only one
 * does so at a time, on however many nodes: whoever holds the lock of the database.
 */
@Component
public final class Sealer {
    private static final int LOCK = 7165140;
    private static final int MOST = 5_000;
    private static final String WAITING = """
            WITH due AS (
                DELETE FROM access.look_unsealed
                WHERE look_id IN (SELECT look_id FROM access.look_unsealed ORDER BY look_id LIMIT %d)
                RETURNING look_id)
            SELECT %s
            FROM due JOIN access.look l USING (look_id) LEFT JOIN access.look_payload p ON p.look_key = l.look_key
            ORDER BY l.look_id
            """.formatted(MOST, ChainedEntry.COLUMNS);

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final SealKey key;

    Sealer(Database database, DataFolder folder) {
        var source = database.pool(Account.SEALER);
        sql = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        key = SealKey.of(folder);
    }

    /** Seals all that waits. @return how many were sealed; 0 where another seals */
    public int sealAll() {
        int all = 0;
        int sealed = seal();
        while (sealed > 0) {
            all += sealed;
            sealed = seal();
        }
        return all;
    }

    private int seal() {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean ours = Boolean.TRUE.equals(
                    sql.queryForObject("SELECT pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class));
            return ours ? chain() : 0;
        }));
    }

    private int chain() {
        List<@Nullable ChainedEntry> waiting = sql.query(WAITING, (row, number) -> ChainedEntry.read(row));
        Link last = last(sql);
        List<Object[]> seals = new ArrayList<>();
        for (ChainedEntry entry : waiting) {
            // An entry without a payload was never written by us; it is sealed as it is, and told of when the chain is
            // walked.
            byte[] payload = Objects.requireNonNull(entry).payloadHash();
            byte[] known = payload == null ? new byte[0] : payload;
            last = new Link(last.number() + 1, entry.sealed(last.number() + 1, last.hash(), known));
            byte[] signature = seals.size() + 1 == waiting.size() ? key.sign(SealKey.message(last)) : null;
            seals.add(new Object[] {last.number(), entry.key(), known, last.hash(), signature});
        }
        sql.batchUpdate(
                "INSERT INTO access.look_seal (number, look_key, payload_hash, hash, signature) VALUES (?, ?, ?, ?, ?::bytea)",
                seals);
        return seals.size();
    }

    /** The end of the chain. */
    static Link last(JdbcTemplate sql) {
        return sql
                .query(
                        "SELECT number, hash FROM access.look_seal ORDER BY number DESC LIMIT 1",
                        (row, number) -> new Link(row.getLong(1), row.getBytes(2)))
                .stream()
                .findFirst()
                .orElse(Link.BEFORE_THE_FIRST);
    }
}
