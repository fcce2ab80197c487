package uk.turnstone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.Turnstone;
import uk.turnstone.access.Cases;
import uk.turnstone.access.Contexts;
import uk.turnstone.database.Database;
import uk.turnstone.walk.OnRecord;
import uk.turnstone.web.SignedIn;

/**
 * Whether the time of an answer tells somebody who is hidden from somebody who does not exist: the same reader asks for both,
 * so often each, in random order, over HTTP. Somebody is hidden by the reader's name on a deny-list, or by the wall.
 *
 * <p>{@code ./turnstone bench HiddenOrNothing [times, 1000 if not said]}; prints medians and the rank test, and ends with
 * status 1 where medians are 1 ms or more apart, or where the rank test is significant at 5 in 100 after Bonferroni.
 */
public final class HiddenOrNothing {
    private static final int WARM = 300;
    private static final double APART = 1;
    private static final double SIGNIFICANT = 0.05;
    private static final String READER = "joan.chalk";

    private HiddenOrNothing() {}

    /** @param arguments how often each is asked for */
    public static void main(String[] arguments) throws IOException, SQLException {
        int times = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        boolean alike = true;
        Path data = Files.createTempDirectory("hidden-or-nothing");
        try (ConfigurableApplicationContext running = new SpringApplicationBuilder(Turnstone.class)
                .run("--turnstone.data=" + data, "--turnstone.mode=demo", "--server.port=0")) {
            Database database = running.getBean(Database.class);
            JdbcClient everything = JdbcClient.create(new SingleConnectionDataSource(database.administrator(), true));
            var record = new OnRecord(
                    database, everything, running.getBean(Contexts.class).job("bench"));
            UUID barred = record.offender("Ada", "Nightjar");
            Cases.own(database, READER, barred);
            record.bar(barred, READER);
            UUID client = record.client("Eve", "Bittern");
            for (int i = 0; i < 200; i++) {
                record.offender("Ned", "Dunlin" + (char) ('a' + i % 26));
            }
            SignedIn reader = SignedIn.as(
                    READER, running.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            System.out.println("| address | hidden by | median hidden, ms | median nothing, ms | apart, ms | z | p |");
            System.out.println("|---|---|---:|---:|---:|---:|---:|");
            List<String> addresses = List.of("/people/%s", "/api/v1/people/%s", "/forms/about/%s");
            for (String address : addresses) {
                alike &= measure(reader, address, "a deny-list", barred, times, addresses.size() * 2);
                alike &= measure(reader, address, "the wall", client, times, addresses.size() * 2);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s; load of the machine %.1f%n",
                alike ? "They cannot be told apart" : "A line with * can be told apart",
                Memory.load());
        System.exit(alike ? 0 : 1);
    }

    private static boolean measure(SignedIn reader, String address, String by, UUID hidden, int times, int tests) {
        UUID nothing = UUID.randomUUID();
        List<Boolean> order = new ArrayList<>(Collections.nCopies(times, true));
        order.addAll(Collections.nCopies(times, false));
        Collections.shuffle(order, new Random(11));
        for (int i = 0; i < WARM; i++) {
            ask(reader, address.formatted(i % 2 == 0 ? hidden : nothing));
        }
        double[] ofHidden = new double[times];
        double[] ofNothing = new double[times];
        int hiddens = 0;
        int nothings = 0;
        for (boolean asksForHidden : order) {
            double took = ask(reader, address.formatted(asksForHidden ? hidden : nothing));
            if (asksForHidden) {
                ofHidden[hiddens++] = took;
            } else {
                ofNothing[nothings++] = took;
            }
        }
        RankTest test = RankTest.of(ofHidden, ofNothing);
        double apart = median(ofHidden) - median(ofNothing);
        boolean alike = Math.abs(apart) < APART && test.p() * tests >= SIGNIFICANT;
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.3f | %.3f | %.3f | %.2f | %.4f%s |%n",
                address.formatted("{key}"),
                by,
                median(ofHidden),
                median(ofNothing),
                apart,
                test.z(),
                test.p(),
                alike ? "" : " *");
        return alike;
    }

    /** Milliseconds until the whole answer, which must be that there is nothing, is there. */
    private static double ask(SignedIn reader, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(reader.base() + path)).build();
        long began = System.nanoTime();
        HttpResponse<byte[]> reply = reader.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double took = (System.nanoTime() - began) / 1e6;
        if (reply.statusCode() != 404) {
            throw new IllegalStateException(path + " answered " + reply.statusCode());
        }
        return took;
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
