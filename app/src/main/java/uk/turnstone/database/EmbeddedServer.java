package uk.turnstone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server of a data folder. The first process to come starts and owns it; others on the same folder use it
 * beside the owner; whoever leaves last stops it. A server orphaned by a kill is stopped before a new one starts.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final DataFolder folder;
    private final ServerAddress address;
    private final FileLock use;
    private final @Nullable EmbeddedPostgres started;
    private @Nullable FileLock ownership;

    private EmbeddedServer(
            DataFolder folder,
            ServerAddress address,
            FileLock use,
            @Nullable FileLock ownership,
            @Nullable EmbeddedPostgres started) {
        this.folder = folder;
        this.address = address;
        this.use = use;
        this.ownership = ownership;
        this.started = started;
    }

    static EmbeddedServer of(DataFolder folder) {
        Optional<FileLock> ownership = folder.ownerLock();
        // Whoever else uses a server whose owner was killed goes on with it; one that nobody uses is an orphan.
        ownership.flatMap(owner -> folder.lastUserLock()).ifPresent(alone -> {
            RunningServer.of(folder).ifPresent(RunningServer::stop);
            release(alone);
        });
        FileLock use = folder.userLock()
                .orElseThrow(() -> new DatabaseTrouble(
                        "Another process is just stopping the database of " + folder.root() + ". Try again.", null));
        try {
            if (ownership.isPresent() && RunningServer.of(folder).isEmpty()) {
                String password = folder.secret("postgres");
                EmbeddedPostgres started = start(folder, password);
                var address = new ServerAddress(local(started.getPort()), "postgres", password);
                return new EmbeddedServer(folder, address, use, ownership.get(), started);
            }
            return new EmbeddedServer(folder, attach(folder), use, ownership.orElse(null), null);
        } catch (RuntimeException e) {
            release(use);
            ownership.ifPresent(EmbeddedServer::release);
            throw e;
        }
    }

    ServerAddress address() {
        return address;
    }

    /** True if this process started the server. */
    boolean owner() {
        return ownership != null;
    }

    private static EmbeddedPostgres start(DataFolder folder, String password) {
        folder.forgetHalfMadeDatabase();
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.postgresql())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setConnectConfig("password", password)
                    .setDataDirectoryCustomizer(directory -> signInByPassword(directory, password))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("checkpoint_timeout", "15min")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("wal_buffers", "32MB")
                    .setServerConfig("jit", "off")
                    .setServerConfig("timezone", "Europe/London")
                    .setErrorRedirector(
                            ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile()))
                    .setOutputRedirector(
                            ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile()))
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseTrouble(
                    "The database in " + folder.root() + " does not start; its own words are in " + folder.serverLog()
                            + ". As root it needs `unshare -U` to be allowed; else give a server of your own with --db.",
                    e);
        }
    }

    private static File binaries() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        Path directory = base.resolve("turnstone").resolve("postgresql");
        try {
            return Files.createDirectories(directory).toFile();
        } catch (IOException e) {
            throw new DatabaseTrouble("PostgreSQL cannot be unpacked into " + directory + ".", e);
        }
    }

    /** The shipped server trusts everyone on the loopback address; ours asks for a password. */
    private static void signInByPassword(File directory, String password) {
        try {
            Path hba = directory.toPath().resolve("pg_hba.conf");
            if (!Files.exists(directory.toPath().resolve(DataFolder.MADE))) {
                FirstPassword.set(directory.toPath(), password, binaries());
            }
            Files.writeString(hba, "host all all 127.0.0.1/32 scram-sha-256\n");
            Files.writeString(directory.toPath().resolve(DataFolder.MADE), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerAddress attach(DataFolder folder) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Optional<RunningServer> running = RunningServer.of(folder);
            if (running.isPresent()) {
                var address = new ServerAddress(local(running.get().port()), "postgres", folder.secret("postgres"));
                if (answers(address)) {
                    return address;
                }
            }
            pause();
        }
        throw new DatabaseTrouble(
                "Another Turnstone holds the data folder " + folder.root() + " but its database does not answer.",
                null);
    }

    private static boolean answers(ServerAddress address) {
        try (var connection = address.asAdministrator().getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble("Stopped while waiting for the database.", e);
        }
    }

    private static String local(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Stops the server if nobody else uses it; else leaves it to those who do. */
    @Override
    public void close() {
        release(use);
        if (ownership == null) {
            ownership = folder.ownerLock().orElse(null);
        }
        if (ownership != null) {
            Optional<FileLock> last = folder.lastUserLock();
            last.ifPresent(lock -> {
                stop();
                release(lock);
            });
            release(ownership);
            ownership = null;
        }
    }

    /** The library lets go of its own lock only where it stops the server itself; what then still runs is stopped by us. */
    private void stop() {
        try {
            if (started != null) {
                started.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunningServer.of(folder).ifPresent(RunningServer::stop);
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
