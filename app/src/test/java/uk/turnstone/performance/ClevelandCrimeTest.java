package uk.turnstone.performance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.turnstone.SharedData;
import uk.turnstone.intake.Heaps;
import uk.turnstone.intake.IntakeScene;

/**
 * Every count for the four real months of Cleveland Police, beside counts made here from the files and polygons alone,
 * by other means: rows by the beginning of their LSOA's name, wards by counting crossings of a ray.
 */
class ClevelandCrimeTest {
    private static final Map<String, String> BOROUGHS = Map.of(
            "Hartlepool", "E06000001",
            "Middlesbrough", "E06000002",
            "Redcar and Cleveland", "E06000003",
            "Stockton-on-Tees", "E06000004");
    private static final Map<String, String> POPULATION_2020 =
            Map.of("E06000001", "93836", "E06000002", "141285", "E06000003", "137228", "E06000004", "197419");

    private static final Map<UUID, String> WARD_OF_PLACE = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private static IntakeScene scene;

    @SuppressWarnings("NullAway.Init")
    private static FiguresDatabase figures;

    @SuppressWarnings("NullAway.Init")
    private static List<StreetFiles.Row> rows;

    @BeforeAll
    static void load() throws Exception {
        rows = StreetFiles.real();
        scene = new IntakeScene();
        scene.deliver("authorities", SharedData.at("data/boundaries/lookups/uk_local_authorities_current.csv"));
        deliver("boundaries", "data/boundaries/wards");
        // No crime identifier comes twice in these four files, so every row counts.
        assertThat(deliver("police-street", "data/police-uk")).isEqualTo(rows.size());
        figures = new FiguresDatabase(scene.database());
    }

    /** Takes in every file of a folder; returns the rows that were new. */
    private static long deliver(String format, String folder) throws IOException {
        long fresh = 0;
        try (Stream<Path> files = Files.list(SharedData.at(folder))) {
            for (Path file : files.sorted().toList()) {
                Heaps heaps = Objects.requireNonNull(scene.deliver(format, file).heaps());
                assertThat(heaps).isEqualTo(new Heaps(heaps.read(), heaps.read(), 0, 0, 0, 0));
                fresh += heaps.fresh();
            }
        }
        return fresh;
    }

    @AfterAll
    static void close() {
        if (scene != null) {
            scene.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-10", "2018-11", "2024-01", "2024-02"})
    void everyBoroughAndWhatLiesOutsideIsCountedRight(String month) {
        Map<String, Long> expected = rows.stream()
                .filter(row -> row.month().equals(month))
                .collect(groupingBy(row -> borough(row) + ", " + row.type(), TreeMap::new, counting()));
        assertThat(counted(figures.make("all", false, month, false))).isEqualTo(expected);
        long all = rows.stream().filter(row -> row.month().equals(month)).count();
        assertThat(figures.make("all", false, month, false).total()).isEqualTo(all);
        for (String area : BOROUGHS.values()) {
            expected.keySet().stream()
                    .filter(key -> key.startsWith(area))
                    .findAny()
                    .orElseThrow();
            var own = new TreeMap<>(expected);
            own.keySet().removeIf(key -> !key.startsWith(area));
            assertThat(counted(figures.make(area, false, month, false))).isEqualTo(own);
        }
        var outside = new TreeMap<>(expected);
        outside.keySet().removeIf(key -> !key.startsWith("outside"));
        assertThat(counted(figures.make("outside", false, month, false))).isEqualTo(outside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-10", "2018-11", "2024-01", "2024-02"})
    void everyWardIsCountedRightAndWardsSumToTheirBorough(String month) throws IOException {
        for (String area : BOROUGHS.values()) {
            Map<String, List<double[][]>> wards = wards(area);
            Map<String, Long> expected = new TreeMap<>();
            rows.stream()
                    .filter(row -> row.month().equals(month) && borough(row).equals(area))
                    .forEach(row -> {
                        expected.merge("unknown, " + row.type(), 0L, Long::sum);
                        String ward = WARD_OF_PLACE.computeIfAbsent(row.place(), place -> ward(wards, row));
                        expected.merge(ward + ", " + row.type(), 1L, Long::sum);
                    });
            CrimeFigures byWard = figures.make(area, true, month, false);
            assertThat(counted(byWard)).isEqualTo(expected);
            assertThat(byWard.total())
                    .isEqualTo(figures.make(area, false, month, false).total());
        }
    }

    @Test
    void ratesAreOfTheMidYearEstimateThatThereIs() {
        var january = figures.make("all", false, "2024-01", false);
        assertThat(january.populations()).hasSize(4).allSatisfy((area, used) -> {
            assertThat(used.year()).isEqualTo(2020);
            assertThat(Integer.toString(used.people())).isEqualTo(POPULATION_2020.get(area));
        });
        // 124 reports of anti-social behaviour among 93,836 people: 1.3214…
        assertThat(CrimeCsv.of(january)).contains("E06000001,2024-01,Anti-social behaviour,124,1.32\n");
        assertThat(CrimeCsv.of(january)).contains("outside,2024-01,Violence and sexual offences,1,\n");
        // Nothing is known of the years before 2020, so the earliest estimate is taken, and named.
        assertThat(figures.make("E06000001", false, "2018-10", false)
                        .populations()
                        .values())
                .containsExactly(new PopulationUsed(2020, 93836));
    }

    @Test
    void aQuarterIsTheSumOfItsMonthsAndSaysWhichHasNotCome() {
        var quarter = figures.make("all", false, "2018-Q4", true);
        assertThat(quarter.total()).isEqualTo(9352 + 8529);
        assertThat(CrimeNotes.of(quarter))
                .contains(
                        "2018-Q4 is not complete: nothing has come for 2018-12.",
                        "Nothing has come for 2017-Q4, so there is nothing to compare with: the count before is not"
                                + " known, not nought.");
        assertThat(CrimeCsv.of(quarter).lines())
                .first()
                .isEqualTo("area,quarter,type,count,per_1000,previous,change,change_percent");
        assertThat(CrimeCsv.of(quarter).lines().skip(1)).allMatch(line -> line.endsWith(",,,n/a"));
    }

    private static Map<String, Long> counted(CrimeFigures made) {
        return made.rows().stream()
                .collect(toMap(row -> row.area() + ", " + row.type(), CrimeRow::count, Long::sum, TreeMap::new));
    }

    private static String borough(StreetFiles.Row row) {
        String name = row.lsoaName().substring(0, row.lsoaName().length() - " 001A".length());
        return BOROUGHS.getOrDefault(name, "outside");
    }

    private static String ward(Map<String, List<double[][]>> wards, StreetFiles.Row row) {
        double x = Double.parseDouble(row.longitude());
        double y = Double.parseDouble(row.latitude());
        List<String> around = new ArrayList<>();
        wards.forEach((code, rings) -> {
            if (rings.stream().mapToInt(ring -> crossings(ring, x, y)).sum() % 2 == 1) {
                around.add(code);
            }
        });
        assertThat(around).hasSizeLessThan(2);
        return around.isEmpty() ? "unknown" : around.getFirst();
    }

    /** Edges that a ray to the east from the point crosses: odd inside. */
    private static int crossings(double[][] ring, double x, double y) {
        int crossed = 0;
        for (int i = 1; i < ring.length; i++) {
            double[] a = ring[i - 1];
            double[] b = ring[i];
            if ((a[1] > y) != (b[1] > y) && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) {
                crossed++;
            }
        }
        return crossed;
    }

    private static Map<String, List<double[][]>> wards(String area) throws IOException {
        Path file = SharedData.at("data/boundaries/wards/" + area + ".json");
        Map<String, List<double[][]>> wards = new HashMap<>();
        for (JsonNode feature :
                JsonMapper.shared().readTree(Files.readString(file)).path("features")) {
            List<double[][]> rings = new ArrayList<>();
            collect(feature.path("geometry").path("coordinates"), rings);
            wards.put(feature.path("properties").path("WD13CD").asString(), rings);
        }
        return wards;
    }

    private static void collect(JsonNode node, List<double[][]> rings) {
        if (node.path(0).path(0).isNumber()) {
            double[][] ring = new double[node.size()][];
            for (int i = 0; i < ring.length; i++) {
                ring[i] = new double[] {
                    node.path(i).path(0).asDouble(), node.path(i).path(1).asDouble()
                };
            }
            rings.add(ring);
        } else {
            node.forEach(child -> collect(child, rings));
        }
    }
}
