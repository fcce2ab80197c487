package uk.turnstone.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.turnstone.Turnstone;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.database.Database;
import uk.turnstone.intake.Deliver;
import uk.turnstone.intake.DeliveryRequest;
import uk.turnstone.intake.DeliveryResult;
import uk.turnstone.intake.Format;
import uk.turnstone.intake.Formats;
import uk.turnstone.people.FindPeople;
import uk.turnstone.people.Found;

/**
 * Searching among many people as a page does it: policies on, cards read, the question written to the trail. People are
 * delivered as one caseload, with names as common as in the country. Arguments: people (default 1,000,000), questions of
 * each kind (default 200) and a data folder that stays and, if it holds people already, is asked as it is.
 */
public final class SearchBench {
    private static final double ASKED = 50;
    private static final int WARM = 100;

    private SearchBench() {}

    /** Prints for each kind of question the median, the time that 95 in 100 keep, the worst, and how many found somebody. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        Path data = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("search-bench");
        boolean isThere = Files.isDirectory(data) && Files.list(data).findAny().isPresent();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Turnstone.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--turnstone.data=" + data, "--turnstone.mode=demo")) {
            if (!isThere) {
                deliver(context, people);
            }
            ask(context, people, questions);
        }
        System.out.println("The data folder is " + data);
    }

    static void deliver(ConfigurableApplicationContext context, int people) throws IOException, SQLException {
        Path file = Files.createTempFile("caseload", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("client_ref,case_no,surname,forenames,known_as,sex,birth_date,address,postcode,pathway,status,"
                    + "began_on,ended_on,worker\n");
            for (int number = 0; number < people; number++) {
                out.write(Crowd.person(number).row());
            }
        }
        Format format = context.getBean(Formats.class).named("caseload");
        long began = System.nanoTime();
        DeliveryResult result = context.getBean(Deliver.class)
                .file(
                        context.getBean(Contexts.class).as(format.deliveredBy(), format.agency()),
                        DeliveryRequest.of(file, format).withYes(),
                        (stage, done, of) -> {});
        if (result.heaps() == null || result.heaps().rejected() > 0) {
            throw new IllegalStateException("The file was not taken: " + result);
        }
        try (Connection connection = context.getBean(Database.class).administrator()) {
            connection.createStatement().execute("VACUUM ANALYZE");
        }
        System.out.printf(
                Locale.ROOT,
                "%,d people delivered, linked and made findable in %.0f s%n",
                people,
                (System.nanoTime() - began) / 1e9);
        Files.delete(file);
    }

    private static void ask(ConfigurableApplicationContext context, int people, int questions) {
        FindPeople find = context.getBean(FindPeople.class);
        Context asker = context.getBean(Contexts.class).as("iom-manager", null);
        Map<String, List<String>> kinds = questions(people, questions);
        Random order = new Random(5);
        for (int warm = 0; warm < WARM; warm++) {
            kinds.values().forEach(each -> find.by(asker, each.get(order.nextInt(each.size()))));
        }
        System.out.println("| asked for | median, ms | 95 in 100, ms (≤ 50) | worst, ms | found |");
        System.out.println("|---|---:|---:|---:|---:|");
        double[] all = new double[0];
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            int found = 0;
            double[] took = new double[kind.getValue().size()];
            for (int i = 0; i < took.length; i++) {
                long began = System.nanoTime();
                Found answer = find.by(asker, kind.getValue().get(i));
                took[i] = (System.nanoTime() - began) / 1e6;
                found += answer.hits().isEmpty() ? 0 : 1;
            }
            print(kind.getKey(), took, found);
            int had = all.length;
            all = Arrays.copyOf(all, had + took.length);
            System.arraycopy(took, 0, all, had, took.length);
        }
        print("all together", all, all.length);
        System.out.printf(Locale.ROOT, "load of the machine %.1f%n", Memory.load());
    }

    private static void print(String kind, double[] took, int found) {
        double[] sorted = took.clone();
        Arrays.sort(sorted);
        double most = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f%s | %.1f | %d of %d |%n",
                kind,
                sorted[sorted.length / 2],
                most,
                most > ASKED ? " *" : "",
                sorted[sorted.length - 1],
                found,
                took.length);
    }

    private static Map<String, List<String>> questions(int people, int count) {
        Random chance = new Random(11);
        List<Crowd> asked = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> asked.add(Crowd.person(chance.nextInt(people))));
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("surname", map(asked, Crowd::surname));
        kinds.put("forename and surname", map(asked, p -> p.forename() + " " + p.surname()));
        kinds.put("surname, forename", map(asked, p -> p.surname() + ", " + p.forename()));
        kinds.put("a commonest surname", of(count, "Smith", "Jones", "Taylor", "Williams"));
        kinds.put("a commonest forename", of(count, "David", "John", "Michael", "Paul"));
        kinds.put("a commonest name", of(count, "John Smith", "David Jones", "Smith Paul", "Michael Williams"));
        kinds.put("a commonest name, mistyped", of(count, "Jhon Smith", "Davit Jones", "Micheal Taylor", "Pall Smith"));
        kinds.put("the beginning of a name", map(asked, p -> p.surname().substring(0, 3)));
        kinds.put("name and birth date", map(asked, p -> p.forename() + " " + p.surname() + " " + p.born()));
        kinds.put("common surname and year", of(count, "Smith 1980", "Jones 1991", "Taylor 1975"));
        kinds.put("common name and month", of(count, "John Smith 1980-05", "David Jones 1991-07"));
        kinds.put("birth date", map(asked, p -> p.born().toString()));
        kinds.put("year of birth", of(count, "1980", "1991", "1975"));
        kinds.put("number", map(asked, Crowd::number));
        kinds.put("postcode", map(asked, Crowd::postcode));
        kinds.put("address", map(asked, p -> p.address()));
        kinds.put("surname and street", map(asked, p -> p.surname() + " " + p.street()));
        kinds.put("nobody", of(count, "Qwertyuiop Zxcvb", "Xx", "Zzyzx 1901-01-01"));
        return kinds;
    }

    private static List<String> map(List<Crowd> people, java.util.function.Function<Crowd, String> part) {
        return people.stream().map(part).toList();
    }

    private static List<String> of(int count, String... questions) {
        return IntStream.range(0, count)
                .mapToObj(i -> questions[i % questions.length])
                .toList();
    }
}
