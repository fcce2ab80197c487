package uk.turnstone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.turnstone.Turnstone;
import uk.turnstone.access.Contexts;
import uk.turnstone.database.Database;
import uk.turnstone.intake.Deliver;
import uk.turnstone.intake.DeliveryRequest;
import uk.turnstone.intake.DeliveryResult;
import uk.turnstone.intake.Formats;

/**
 * A bare COPY of a file, the same file staged (parsed, validated, keyed), and published, in one run against one server.
 * Prints seconds and ratios. Arguments: rows, rounds.
 */
public final class IntakeBench {
    private IntakeBench() {}

    private record Round(double bare, double staged, double published) {}

    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("turnstone-bench");
        Path file = folder.resolve("street.csv");
        StreetFile.write(file, rows);
        System.out.printf(
                "%,d rows, %,d bytes, heap of at most %,d MB%n",
                rows, Files.size(file), Runtime.getRuntime().maxMemory() >> 20);
        List<Round> all = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            all.add(round(folder.resolve("data" + round), file));
            Round last = all.getLast();
            System.out.printf(
                    "round %d: bare COPY %.1f s, staged %.1f s, published %.1f s; speed %.2f and %.2f of bare%n",
                    round, last.bare, last.staged, last.published, last.bare / last.staged, last.bare / last.published);
        }
        System.out.printf(
                "median: staged at %.2f of the speed of a bare COPY (asked: 0.50), published at %.2f (asked: 0.25)%n",
                median(all.stream().map(r -> r.bare / r.staged).toList()),
                median(all.stream().map(r -> r.bare / r.published).toList()));
        System.out.printf(
                "most heap in use at any moment: %,d MB of %,d MB allowed%n",
                Memory.mostHeap() >> 20, Runtime.getRuntime().maxMemory() >> 20);
        Files.delete(file);
    }

    private static Round round(Path data, Path file) throws SQLException, IOException {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Turnstone.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--turnstone.data=" + data, "--turnstone.mode=demo")) {
            Contexts contexts = context.getBean(Contexts.class);
            Database database = context.getBean(Database.class);
            double bare = bareCopy(database, file);
            checkpoint(database);
            long[] stagedAt = {0};
            long began = System.nanoTime();
            DeliveryResult result = context.getBean(Deliver.class)
                    .file(
                            contexts.job("bench"),
                            DeliveryRequest.of(
                                    file, context.getBean(Formats.class).named("police-street")),
                            (stage, done, of) -> {
                                if (stage.equals("publishing")) {
                                    stagedAt[0] = System.nanoTime();
                                }
                            });
            long ended = System.nanoTime();
            if (result.heaps() == null || result.heaps().rejected() > 0) {
                throw new IllegalStateException("The file was not taken: " + result);
            }
            return new Round(bare, (stagedAt[0] - began) / 1e9, (ended - began) / 1e9);
        }
    }

    private static double bareCopy(Database database, Path file) throws SQLException, IOException {
        try (Connection connection = database.administrator();
                InputStream in = Files.newInputStream(file)) {
            connection
                    .createStatement()
                    .execute(
                            "CREATE TABLE public.bare (a text, b text, c text, d text, e text, f text, g text, h text, i text, j text, k text, l text)");
            checkpoint(database);
            long began = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY public.bare FROM STDIN (FORMAT csv, HEADER)", in, 1 << 17);
            double seconds = (System.nanoTime() - began) / 1e9;
            connection.createStatement().execute("DROP TABLE public.bare");
            return seconds;
        }
    }

    private static void checkpoint(Database database) throws SQLException {
        try (Connection connection = database.administrator()) {
            connection.createStatement().execute("CHECKPOINT");
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
