package uk.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.TestDatabase;
import uk.turnstone.Turnstone;
import uk.turnstone.access.Contexts;
import uk.turnstone.database.Database;
import uk.turnstone.history.Occurrences;
import uk.turnstone.history.Report;
import uk.turnstone.intake.Formats;
import uk.turnstone.measures.CohortConvictions;
import uk.turnstone.performance.ConvictionsBeforeAfter;

/**
 * What the product makes of the demonstration's extracts, against the truth that lies beside them: exact where counting is
 * all there is to do, and within a named distance where clerks' mistakes stand between.
 */
class LoadedTruthTest {
    private static final long SEED = 7;
    /** Sources whose rows carry numbers of the police or the courts. */
    private static final Set<String> WITH_NUMBERS = Set.of(
            "police-arrests",
            "convictions",
            "police-charges",
            "police-drug-tests",
            "probation-caseload",
            "prison-custody");

    private static Written written;
    private static ConfigurableApplicationContext context;
    private static SingleConnectionDataSource administrator;
    private static JdbcClient sql;
    /** Source and record key, by the product's number of the record. */
    private static final Map<Long, String> KEYS = new HashMap<>();

    @BeforeAll
    static void load() throws SQLException {
        written = Written.of(SEED, Scale.SMALL);
        context = new SpringApplicationBuilder(Turnstone.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--turnstone.db=" + TestDatabase.freshAddress());
        context.getBean(DemoLoading.class)
                .loadOnce(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        administrator =
                new SingleConnectionDataSource(context.getBean(Database.class).administrator(), true);
        sql = JdbcClient.create(administrator);
        Formats formats = context.getBean(Formats.class);
        Set<String> sources = written.rows("truth/people.csv").stream()
                .map(row -> row.getField("source"))
                .collect(Collectors.toSet());
        sources.addAll(written.rows("truth/occurrences.csv").stream()
                .map(row -> row.getField("source"))
                .collect(Collectors.toSet()));
        sources.stream()
                .filter(source -> !source.equals("cohorts") && !source.startsWith("practice"))
                .forEach(source -> keys(source, formats));
    }

    private static void keys(String source, Formats formats) {
        List<String> columns = formats.named(source).key();
        Map<Long, String> byLine = written.rows(source + ".csv").stream()
                .collect(Collectors.toMap(
                        NamedCsvRecord::getStartingLineNumber,
                        row -> source + " "
                                + columns.stream().map(row::getField).collect(Collectors.joining("|"))));
        sql.sql("""
                SELECT r.record_id, r.line FROM intake.source_row r
                JOIN intake.delivery d USING (delivery_id) JOIN intake.format f ON f.format_id = d.format_id
                WHERE f.name = :source AND r.known_until = 'infinity'
                """).param("source", source).query(row -> {
            KEYS.put(row.getLong(1), byLine.get(row.getLong(2)));
        });
    }

    @AfterAll
    static void close() {
        administrator.destroy();
        context.close();
    }

    private static Map<Long, Long> personOf() {
        Map<Long, Long> people = new HashMap<>();
        sql.sql("SELECT record_id, person_id FROM people.person_record WHERE known_until = 'infinity'")
                .query(row -> {
                    people.put(row.getLong(1), row.getLong(2));
                });
        return people;
    }

    @Test
    void nobodyIsMadeOfTwoAndMostRecordsOfOnePersonAreTogether() {
        Map<String, String> truth = written.truth();
        Map<Long, Long> people = personOf();
        people.keySet().removeIf(record -> truth.get(KEYS.get(record)) == null);
        Shares shares = Shares.of(people.keySet(), people::get, record -> truth.get(KEYS.get(record)));
        System.out.println("Truth: " + shares.words("records", "person"));
        assertThat(people).hasSizeGreaterThan(50_000);
        assertThat(shares.right()).isGreaterThan(0.9999);
        assertThat(shares.together()).isGreaterThan(0.8);
    }

    @Test
    void theCareersOfThoseArrestedOftenAreWholeOrNearlySo() {
        Map<Long, Long> people = personOf();
        Map<Long, Long> arrests = new HashMap<>();
        sql.sql("SELECT record_id FROM history.event WHERE kind = 2 AND known_until = 'infinity'")
                .query(row -> {
                    arrests.merge(people.get(row.getLong(1)), 1L, Long::sum);
                });
        for (NamedCsvRecord row : written.rows("truth/arrests.csv")) {
            long least = Long.parseLong(row.getField("arrests_at_least"));
            long told = Long.parseLong(row.getField("people"));
            if (least >= 3) {
                assertThat(arrests.values().stream().filter(n -> n >= least).count())
                        .as("people with %d arrests or more: nobody too many, few too few", least)
                        .isBetween(told - Math.max(8, told / 10), told);
            }
        }
    }

    @Test
    void sourcesShareNobodyWhomTheyDoNotShareAndPoliceAndCourtsNearlyAll() {
        Map<String, Set<Long>> bySource = new TreeMap<>();
        personOf().forEach((record, person) -> {
            String key = KEYS.get(record);
            if (key != null) {
                bySource.computeIfAbsent(key.substring(0, key.indexOf(' ')), each -> new HashSet<>())
                        .add(person);
            }
        });
        for (NamedCsvRecord row : written.rows("truth/overlap.csv")) {
            String one = row.getField("source");
            String other = row.getField("other_source");
            if (one.equals(other) || !bySource.containsKey(one) || !bySource.containsKey(other)) {
                continue;
            }
            long told = Long.parseLong(row.getField("people"));
            long both = bySource.get(one).stream()
                    .filter(Objects.requireNonNull(bySource.get(other))::contains)
                    .count();
            assertThat(both).as("%s and %s", one, other).isLessThanOrEqualTo(told);
            if (WITH_NUMBERS.containsAll(List.of(one, other))) {
                assertThat(both).as("%s and %s", one, other).isGreaterThanOrEqualTo(told * 95 / 100);
            }
        }
    }

    @Test
    void everyCrimeIsCountedOnceInTheMonthInWhichItWasFirstReported() {
        Map<String, Long> counted = new TreeMap<>();
        sql.sql("""
                SELECT to_char(counts_in, 'YYYY-MM'), count(*) FROM history.event
                WHERE kind = 1 AND known_until = 'infinity' AND counts_in IS NOT NULL GROUP BY 1
                """).query(row -> {
            counted.put(row.getString(1), row.getLong(2));
        });
        Map<String, Long> rows = written.rows("truth/crimes.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("month"),
                        TreeMap::new,
                        Collectors.summingLong(row -> Long.parseLong(row.getField("rows")))));
        Set<String> seen = new HashSet<>();
        written.street().forEach(row -> {
            String crime = row.getField("Crime ID");
            if (!crime.isEmpty() && !seen.add(crime)) {
                rows.merge(row.getField("Month"), -1L, Long::sum);
            }
        });
        assertThat(counted).isEqualTo(rows);
    }

    @Test
    void repeatPlacesHaveAllTheirCallsButThoseWhoseAddressIsWrong() {
        Map<String, Long> calls = new HashMap<>();
        sql.sql("""
                SELECT coalesce(p.uprn, n.uprn), count(*)
                FROM history.event e
                JOIN areas.place p ON p.place = e.place
                LEFT JOIN (SELECT address_key, min(uprn) AS uprn FROM areas.place WHERE uprn IS NOT NULL
                           GROUP BY address_key HAVING count(DISTINCT uprn) = 1) n ON n.address_key = p.address_key
                WHERE e.kind = 16 AND e.known_until = 'infinity' AND coalesce(p.uprn, n.uprn) IS NOT NULL
                GROUP BY 1
                """).query(row -> {
            calls.put(row.getString(1), row.getLong(2));
        });
        long told = 0;
        long found = 0;
        for (NamedCsvRecord row : written.rows("truth/repeat-locations.csv")) {
            long truly = Long.parseLong(row.getField("call_outs"));
            long here = calls.getOrDefault(row.getField("uprn"), 0L);
            assertThat(here).as(row.getField("uprn")).isLessThanOrEqualTo(truly);
            told += truly;
            found += here;
        }
        System.out.printf(Locale.ROOT, "Truth: %,d calls at repeat places, %,d found there%n", told, found);
        assertThat((double) found / told).isGreaterThan(0.85);
    }

    @Test
    void reportsPutTogetherAreOfOneThing() {
        Map<String, String> truth = written.rows("truth/occurrences.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("source") + " " + row.getField("record_key"),
                        row -> row.getField("occurrence"),
                        (first, second) -> first));
        List<Occurrences.Told> told = new ArrayList<>();
        Map<Report, String> things = new HashMap<>();
        sql.sql("""
                SELECT record_id, ordinal, array_remove(coalesce(refs, '{}') || occurrence::text, NULL)
                FROM history.event WHERE kind <> 1 AND known_until = 'infinity'
                """).query(row -> {
            String thing = truth.get(KEYS.get(row.getLong(1)));
            if (thing != null) {
                var report = new Report(row.getLong(1), row.getInt(2));
                things.put(report, thing);
                told.add(new Occurrences.Told(
                        report, Set.of((String[]) row.getArray(3).getArray())));
            }
        });
        Occurrences groups = Occurrences.of(told, List.of());
        Shares shares = Shares.of(things.keySet(), groups::with, things::get);
        System.out.println("Truth: " + shares.words("reports", "occurrence"));
        assertThat(shares.right()).isGreaterThan(0.98);
        assertThat(shares.together()).isGreaterThan(0.8);
    }

    @Test
    void convictionsBeforeAndAfterAreWithinAFewOfTheTruth() {
        var table = context.getBean(ConvictionsBeforeAfter.class)
                .of(context.getBean(Contexts.class).as("iom-manager", null));
        Map<String, CohortConvictions> byCohort =
                table.figures().rows().stream().collect(Collectors.toMap(CohortConvictions::cohort, row -> row));
        for (NamedCsvRecord row : written.rows("truth/figures.csv")) {
            CohortConvictions figure = Objects.requireNonNull(byCohort.get(row.getField("cohort")));
            System.out.println("Truth: " + row.getFields() + ", found " + figure);
            close(figure.measured(), row.getField("people_measured"));
            close(figure.before(), row.getField("convictions_365_days_before"));
            close(figure.after(), row.getField("convictions_365_days_after"));
        }
    }

    /** Not more than the truth, and at most 5 % or one less. */
    private static void close(long figure, String truth) {
        long told = Long.parseLong(truth);
        assertThat(figure).isBetween(told - Math.max(1, told * 5 / 100), told);
    }

    /**
     * How well things were put together, counted by pairs.
     *
     * @param right of the pairs put together, how many belong together; 0 to 1
     * @param together of the pairs that belong together, how many were put so; 0 to 1
     */
    private record Shares(int of, double right, double together) {
        static <T> Shares of(Collection<T> things, Function<T, Object> put, Function<T, Object> truth) {
            long both = pairs(things, thing -> List.of(put.apply(thing), truth.apply(thing)));
            return new Shares(things.size(), (double) both / pairs(things, put), (double) both / pairs(things, truth));
        }

        private static <T> long pairs(Collection<T> of, Function<T, Object> group) {
            return of.stream().collect(Collectors.groupingBy(group, Collectors.counting())).values().stream()
                    .mapToLong(n -> n * (n - 1) / 2)
                    .sum();
        }

        String words(String what, String group) {
            return String.format(
                    Locale.ROOT,
                    "%,d %s; of the pairs put together %.5f are of one %s, of the pairs of one %s %.4f are together",
                    of,
                    what,
                    right,
                    group,
                    group,
                    together);
        }
    }
}
