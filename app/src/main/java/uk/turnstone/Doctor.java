package uk.turnstone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import uk.turnstone.database.DataFolder;
import uk.turnstone.database.Database;
import uk.turnstone.database.DatabaseTrouble;
import uk.turnstone.database.Durability;
import uk.turnstone.database.ServerVersion;

/** Looks whether the machine and the data folder are sound; each finding says what to do. */
final class Doctor {
    private static final long ENOUGH_DISK = 2L << 30;

    private final Settings settings;
    private boolean sound = true;

    Doctor(Settings settings) {
        this.settings = settings;
    }

    static int start(Settings settings, List<String> rest) {
        if (rest.isEmpty()) {
            return new Doctor(settings).examine();
        }
        if (rest.getFirst().equals("--help") || rest.getFirst().equals("-h")) {
            System.out.println("./turnstone doctor [--port N] [--data FOLDER] [--db ADDRESS]: "
                    + Help.COMMANDS.get("doctor") + ". Status 1 if something needs doing.");
            return 0;
        }
        throw new Settings.WrongUse("doctor does not know " + rest.getFirst() + ".");
    }

    private int examine() {
        java();
        disk();
        port();
        database();
        System.out.println(sound ? "All is well." : "Something needs doing; see above.");
        return sound ? 0 : 1;
    }

    private void java() {
        String version = System.getProperty("java.version");
        finding(
                Runtime.version().feature() >= 25,
                "Java " + version + " at " + System.getProperty("java.home"),
                "install a JDK 25 or newer");
    }

    private void disk() {
        Path folder = Path.of(settings.data()).toAbsolutePath();
        Path existing = folder;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            finding(
                    free > ENOUGH_DISK,
                    "%.1f GB free for %s".formatted(free / 1e9, folder),
                    "make room: at least 2 GB");
            finding(Files.isWritable(existing), existing + " can be written to", "name another folder with --data");
        } catch (IOException e) {
            finding(false, folder + " cannot be looked at", "name another folder with --data");
        }
    }

    private void port() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()));
            finding(true, "port " + settings.port() + " is free", "");
        } catch (IOException e) {
            System.out.println("  note  port " + settings.port()
                    + " is in use: by a Turnstone that serves already, or choose another with --port");
        }
    }

    private void database() {
        try (Database database = Database.open(DataFolder.at(Path.of(settings.data())), settings.db());
                var connection = database.administrator()) {
            var server = connection.getMetaData();
            finding(
                    server.getDatabaseMajorVersion() >= ServerVersion.OLDEST,
                    "PostgreSQL " + server.getDatabaseProductVersion() + " answers",
                    "upgrade it to PostgreSQL " + ServerVersion.OLDEST + " or newer");
            Durability.settings(connection)
                    .forEach((name, value) -> finding(
                            !value.equals("off"), name + " is " + value, "switch " + name + " on in postgresql.conf"));
            try (var rows = connection
                    .createStatement()
                    .executeQuery(
                            "SELECT count(*) FILTER (WHERE rolsuper OR rolbypassrls) FROM pg_roles WHERE rolname LIKE 'turnstone\\_%'")) {
                rows.next();
                finding(
                        rows.getInt(1) == 0,
                        "no working account can get round row-level security",
                        "take SUPERUSER and BYPASSRLS from the turnstone roles");
            }
        } catch (DatabaseTrouble | SQLException e) {
            finding(false, "the database: " + e.getMessage(), "see the sentence");
        }
    }

    private void finding(boolean good, String what, String otherwise) {
        sound &= good;
        System.out.println(good ? "  ok    " + what : "  WRONG " + what + " -> " + otherwise);
    }
}
