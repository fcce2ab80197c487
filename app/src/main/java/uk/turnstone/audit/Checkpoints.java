package uk.turnstone.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.turnstone.database.Account;
import uk.turnstone.database.DataFolder;
import uk.turnstone.database.Database;

/** Walks the chain, writes down where it stood and whether it was intact, and signs that. */
@Component
final class Checkpoints {
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final WalkChain walk;
    private final SealKey key;
    private final Clock clock;

    /**
     * What was found when the chain was last walked.
     *
     * @param brokenAt number of the first entry that was not as sealed; null where it was intact
     */
    record Found(Instant at, long entries, @Nullable Long brokenAt) {}

    Checkpoints(Database database, WalkChain walk, DataFolder folder, Clock clock) {
        var source = database.pool(Account.SEALER);
        sql = new JdbcTemplate(source);
        transaction =
                new TransactionTemplate(new org.springframework.jdbc.datasource.DataSourceTransactionManager(source));
        this.walk = walk;
        key = SealKey.of(folder);
        this.clock = clock;
    }

    SealKey.PublicSealKey key() {
        return key.known();
    }

    /** Where the chain stands now, signed and kept. It says nothing of whether what came before is intact. */
    Checkpoint make() {
        return keep(null);
    }

    /** Walks the chain and keeps what was found with a checkpoint. */
    Verdict check() {
        Verdict verdict = walk.against(key.known(), List.of());
        keep(verdict.breach());
        return verdict;
    }

    private Checkpoint keep(Verdict.@Nullable Breach breach) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            Checkpoint made = Checkpoint.signed(Sealer.last(sql), clock.instant(), key);
            JdbcClient.create(sql)
                    .sql("""
                    INSERT INTO access.checkpoint (number, hash, made_at, signature, broken_at, trouble)
                    VALUES (:number, :hash, :at, :signature, :broken, :trouble)
                    """)
                    .param("number", made.link().number())
                    .param("hash", made.link().hash())
                    .param("at", Timestamp.from(made.madeAt()))
                    .param("signature", made.signature())
                    .param("broken", breach == null ? null : breach.number())
                    .param("trouble", breach == null ? null : breach.words())
                    .update();
            return made;
        }));
    }

    /** What was found last; empty where the chain was never walked. */
    Optional<Found> latest(JdbcClient reader) {
        return reader.sql(
                        "SELECT made_at, number, broken_at FROM access.checkpoint ORDER BY checkpoint_id DESC LIMIT 1")
                .query((row, number) ->
                        new Found(row.getTimestamp(1).toInstant(), row.getLong(2), (Long) row.getObject(3)))
                .optional();
    }
}
