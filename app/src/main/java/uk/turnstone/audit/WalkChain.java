package uk.turnstone.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.turnstone.audit.SealKey.PublicSealKey;
import uk.turnstone.audit.Verdict.Breach;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;
import uk.turnstone.database.DatabaseTrouble;

/**
 * Walks the chain from the first entry to the last and says where it is first not as it was sealed. Rows are streamed: memory
 * does not grow with the trail.
 */
@Component
final class WalkChain {
    private static final int FETCHED = 2_000;
    private static final String CHAIN = "SELECT " + ChainedEntry.COLUMNS + """
            , s.number, s.look_key AS sealed_key, s.payload_hash, s.hash, s.signature, p.look_key AS payload_key,
              p.disposed_at, p.disposed_by
            FROM access.look_seal s
            LEFT JOIN access.look l ON l.look_key = s.look_key
            LEFT JOIN access.look_payload p ON p.look_key = s.look_key
            ORDER BY s.number
            """;
    private static final String UNSEALED = """
            SELECT count(*) FROM access.look l
            WHERE l.at < clock_timestamp() - interval '15 seconds'
              AND NOT EXISTS (SELECT 1 FROM access.look_seal s WHERE s.look_key = l.look_key)
            """;

    private final Database database;

    WalkChain(Database database) {
        this.database = database;
    }

    /**
     * Walks it.
     *
     * @param key by which seals and checkpoints must be signed
     * @param outside checkpoints that were kept elsewhere
     */
    Verdict against(PublicSealKey key, List<Checkpoint> outside) {
        try (Connection connection = database.connection(Account.SEALER)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return over(connection, key, outside);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DatabaseTrouble("The audit trail cannot be walked.", e);
        }
    }

    /** Walks what one transaction sees. */
    static Verdict over(Connection connection, PublicSealKey key, List<Checkpoint> outside) throws SQLException {
        var walk = new Walk(key, outside, new Disposals(connection));
        try (var statement = connection.prepareStatement(CHAIN)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                Breach breach = walk.through(rows);
                return walk.verdict(breach, unsealed(connection));
            }
        }
    }

    private static long unsealed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(UNSEALED)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
