package uk.turnstone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;
import uk.turnstone.database.DataFolder;
import uk.turnstone.database.Database;

/** A real PostgreSQL for tests: one server for the whole run, a database of its own for whoever asks. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path FOLDER = newFolder();
    private static final DataFolder DATA = DataFolder.at(FOLDER);
    private static final Database SERVER = Database.open(DATA, null);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    private TestDatabase() {}

    /** A database with all tables and nothing in them. Close it when done. */
    public static Database fresh() {
        return Database.open(DATA, freshAddress());
    }

    /** For Spring tests: {@code @DynamicPropertySource static void database(DynamicPropertyRegistry r) { TestDatabase.register(r); }}. */
    public static void register(DynamicPropertyRegistry registry) {
        String address = freshAddress();
        registry.add("turnstone.db", () -> address);
        registry.add("turnstone.data", FOLDER::toString);
    }

    /** The data folder with the passwords of all of them. */
    public static Path folder() {
        return FOLDER;
    }

    /** Address of a new database, as for --db. */
    public static synchronized String freshAddress() {
        String name = "test_" + COUNT.incrementAndGet();
        try (var connection = SERVER.administrator()) {
            connection.createStatement().execute("CREATE DATABASE " + name + " TEMPLATE postgres");
            String password = Files.readString(FOLDER.resolve("secrets").resolve("postgres"));
            String server = SERVER.url()
                    .substring("jdbc:postgresql://".length(), SERVER.url().lastIndexOf('/'));
            return "postgresql://postgres:" + password + "@" + server + "/" + name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            Path base = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
            return Files.createTempDirectory(base, "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
