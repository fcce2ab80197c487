package uk.turnstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.turnstone.Turnstone;
import uk.turnstone.database.Database;
import uk.turnstone.demo.DemoLoading;
import uk.turnstone.demo.Scale;

/**
 * A whole worked partnership, generated, delivered file by file, linked, put into its history and its cohorts, as the
 * demonstration does it: how long each file takes, how large the database becomes, and the memory it needs. Arguments:
 * scale (default force) and a data folder that stays (default: a temporary one).
 */
public final class LoadBench {
    private LoadBench() {}

    /** Prints a line for each file, then seconds, sizes and memory. */
    public static void main(String[] arguments) throws IOException, SQLException {
        String name = arguments.length > 0 ? arguments[0] : "force";
        Scale scale = Scale.named(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("The scales are " + String.join(", ", Scale.NAMES) + "."));
        Path data = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("load-bench");
        long began = System.nanoTime();
        try (Memory memory = Memory.watched(data);
                ConfigurableApplicationContext context = new SpringApplicationBuilder(Turnstone.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .run("--turnstone.data=" + data, "--turnstone.mode=demo")) {
            context.getBean(DemoLoading.class).loadOnce(scale, System.out);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f s; heap at most %d MiB of %d; PostgreSQL at most %d MiB; load of the machine at the end %.1f%n",
                    name,
                    (System.nanoTime() - began) / 1e9,
                    Memory.mostHeap() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20,
                    memory.mostPostgres() >> 20,
                    Memory.load());
            sizes(context.getBean(Database.class));
        }
        System.out.println("The data folder is " + data);
    }

    private static void sizes(Database database) throws SQLException {
        try (Connection connection = database.administrator();
                ResultSet rows = connection.createStatement().executeQuery("""
                        SELECT 'the whole database', NULL, pg_database_size(current_database())
                        UNION ALL
                        (SELECT n.nspname || '.' || c.relname, c.reltuples::bigint, pg_total_relation_size(c.oid)
                         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg%'
                         ORDER BY 3 DESC LIMIT 15)
                        """)) {
            while (rows.next()) {
                long counted = rows.getLong(2);
                System.out.printf(
                        Locale.ROOT,
                        "  %-40s %,8d MiB%s%n",
                        rows.getString(1),
                        rows.getLong(3) >> 20,
                        rows.wasNull() || counted == 0 ? "" : String.format(Locale.ROOT, "  about %,d rows", counted));
            }
        }
    }
}
