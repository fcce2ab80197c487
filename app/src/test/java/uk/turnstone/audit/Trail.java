package uk.turnstone.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import uk.turnstone.TestDatabase;
import uk.turnstone.database.DataFolder;
import uk.turnstone.database.Database;

/** A trail of invented looks in a database of its own, sealed, and what an intruder with all rights of the database can do to it. */
final class Trail implements AutoCloseable {
    final Database database = TestDatabase.fresh();
    final DataFolder folder;
    final Sealer sealer;
    final WalkChain walk = new WalkChain(database);
    final Checkpoints checkpoints;
    final SealKey key;

    Trail(int entries) {
        try {
            folder = DataFolder.at(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "seal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        key = SealKey.of(folder);
        sealer = new Sealer(database, folder);
        checkpoints = new Checkpoints(database, walk, folder, Clock.systemUTC());
        write(entries);
        sealer.sealAll();
    }

    void write(int entries) {
        change("""
                WITH added AS (
                    INSERT INTO access.look (at, partnership_id, user_login, agency_id, role, purpose, client, request, action,
                                             person_key, agreements, found)
                    SELECT now() - interval '1 year' + n * interval '1 minute', 1, 'worker.' || n %% 40, 1, 'iom-manager', 'IOM', '192.0.2.' || n %% 250,
                           'r' || n, 'searched', gen_random_uuid(), 'SV-01', n
                    FROM generate_series(1, %d) n
                    RETURNING look_key, found)
                INSERT INTO access.look_payload (look_key, detail, asked, before, after, persons, recipient, marking, expires_on)
                SELECT look_key, 'detail ' || found, 'asked ' || found, 'b', 'a', ARRAY[gen_random_uuid()], 'r', 'OFFICIAL', '2030-01-01'
                FROM added
                """.formatted(entries));
    }

    /** Done for good, past all triggers. */
    void change(String... statements) {
        try (Connection connection = database.administrator()) {
            tamper(connection, List.of(statements));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What walking finds after tampering that is then taken back. */
    Verdict after(String... statements) {
        try (Connection connection = database.administrator()) {
            connection.setAutoCommit(false);
            tamper(connection, List.of(statements));
            Verdict verdict = WalkChain.over(connection, key.known(), List.of());
            connection.rollback();
            return verdict;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tamper(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String each : statements) {
                // Triggers of the trail refuse even the owner; a superuser can switch them off.
                boolean entries = each.contains("INSERT INTO access.look (");
                statement.execute("SET session_replication_role = " + (entries ? "origin" : "replica"));
                statement.execute(each);
            }
        }
    }

    Verdict walked(Checkpoint... outside) {
        return walk.against(key.known(), List.of(outside));
    }

    @Override
    public void close() {
        database.close();
    }
}
