package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import picocli.CommandLine;
import uk.turnstone.TestDatabase;
import uk.turnstone.Turnstone;
import uk.turnstone.areas.AreaRegister;
import uk.turnstone.areas.AuthorityRow;
import uk.turnstone.areas.BoundaryFeature;
import uk.turnstone.areas.ForceArea;
import uk.turnstone.areas.IntakeTransaction;
import uk.turnstone.areas.PlaceFinder;
import uk.turnstone.database.Database;

/** Recorded crime as page, file and command, of an invented district with two wards; nobody is signed in. */
@SpringBootTest(classes = Turnstone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrimePagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Database database;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ObjectProvider<CrimeCommand> commands;

    /** A database of its own: what is counted here would otherwise be seen by other tests. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @BeforeAll
    void load() throws Exception {
        List<StreetFiles.Row> rows = new ArrayList<>();
        add(rows, 3, "2025-09", "0.5", "Burglary & <theft>");
        add(rows, 4, "2026-09", "0.5", "Burglary & <theft>");
        add(rows, 2, "2026-09", "1.5", "Drugs");
        add(rows, 1, "2026-09", "9.5", "Drugs");
        StreetFiles.load(database, rows);
        try (var intake = new IntakeTransaction(database)) {
            areas(intake.sql());
            new PlaceFinder().locateNew(intake.sql());
            intake.commit();
        }
    }

    private static void areas(JdbcClient sql) throws Exception {
        var register = new AreaRegister();
        register.putAuthorities(
                sql,
                List.of(AuthorityRow.of(
                        Map.of("gss-code", "E06000901", "nice-name", "Longsands", "pop-2024", "50000"))),
                null);
        register.putForceAreas(sql, List.of(new ForceArea("Longsands Police", "E06000901")), "test");
        for (int west = 0; west < 2; west++) {
            String shape =
                    "{\"type\":\"Polygon\",\"coordinates\":[[[%1$d,50],[%1$d,51],[%2$d,51],[%2$d,50],[%1$d,50]]]}"
                            .formatted(west, west + 1);
            register.putBoundary(
                    sql,
                    new BoundaryFeature(
                            1, "E0509000" + west, west == 0 ? "Heron" : "Dunlin", "ward", "E06000901", "WD13", shape),
                    "wards.json",
                    null);
        }
    }

    private static void add(List<StreetFiles.Row> rows, int times, String month, String longitude, String type) {
        rows.addAll(Collections.nCopies(
                times, new StreetFiles.Row(month, "Longsands Police", longitude, "50.5", "", "Longsands 001A", type)));
    }

    @Test
    void thePageOpensToEverybodyWithTheNewestMonthASentenceATableAndAPicture() throws Exception {
        var page = get("/figures/crime");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Longsands, September 2026: 7 crimes and reports of anti-social behaviour, most often burglary")
                .contains("<svg")
                .contains("<title id=\"crime-title\">By type, September 2026</title>")
                .contains("Burglary &amp; &lt;theft&gt;")
                .contains("0.14")
                .contains("mid-year estimates of 2024")
                .doesNotContain("<theft>")
                .doesNotContain("style=");
    }

    @Test
    void byWardTheMapHasItsNumbersAndTheTableKeepsTheRowNotKnown() throws Exception {
        var page = get("/figures/crime?area=E06000901&period=2026-09&by=ward");
        assertThat(page.body())
                .contains("Heron", "Dunlin", "Ward not known", "Borough", "14.3 %", "Wards of 2013")
                .contains("Heron: 4, Dunlin: 2.</desc>", "<title>Heron: 4</title>", ">Dunlin</text>")
                .contains("under 1", "4 or more");
    }

    @Test
    void nobodyIsCreditedWithWhatTheyDidNotPublish() throws Exception {
        assertThat(get("/figures/crime?area=E06000901&period=2026-09&by=ward").body())
                .contains("Crime: from files in the name of Longsands Police, no territorial force")
                .contains("Wards of 2013: from the file wards.json; who published it is not on record.")
                .doesNotContain("data.police.uk", "Ordnance Survey");
    }

    @Test
    void allAreasAreLinesOfAreasEachWithItsOwnRate() throws Exception {
        assertThat(get("/figures/crime?area=all&period=2026-09").body())
                .contains("By area, September 2026", "0.14", "All areas");
    }

    @Test
    void besideTheYearBeforeTheSentenceSaysTheChange() throws Exception {
        var page = get("/figures/crime?area=E06000901&period=2026-Q3&against=previous-year");
        assertThat(page.body()).contains("A year before: 3, a change of +4 (+133.3 per cent).");
    }

    @Test
    void theFileHoldsWhatTheCommandPrints() throws Exception {
        var file = get("/figures/crime.csv?area=E06000901&period=2026-09");
        assertThat(file.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
        var printed = run("--area", "E06000901", "--month", "2026-09", "--format", "csv");
        assertThat(printed.status()).isZero();
        assertThat(file.body()).isEqualTo(printed.out()).isEqualTo("""
                area,month,type,count,per_1000
                E06000901,2026-09,Burglary & <theft>,4,0.08
                E06000901,2026-09,Drugs,3,0.06
                """);
        assertThat(printed.error().strip()).isEqualTo("Rates are per 1,000 people, by mid-year estimates of 2024.");
    }

    @Test
    void anAreaNobodyKnowsIsAnsweredInThePageAndTheFile() throws Exception {
        assertThat(get("/figures/crime?area=X&period=2026-09").statusCode()).isEqualTo(422);
        assertThat(get("/figures/crime?area=X&period=2026-09").body()).contains("E06000901 Longsands");
        assertThat(get("/figures/crime.csv?area=E06000901&period=soon").statusCode())
                .isEqualTo(422);
    }

    @Test
    void theCommandEndsWithOneSentenceAndAStatus() {
        assertThat(run("--area", "X", "--month", "2026-09").status()).isEqualTo(2);
        assertThat(run("--area", "E06000901", "--month", "2026-13").status()).isEqualTo(2);
        assertThat(run("--area", "E06000901", "--quarter", "2026-09").error())
                .isEqualToIgnoringNewLines("Write a quarter as 2018-Q4, not \"2026-09\".");
        assertThat(run("--area", "all", "--by", "ward", "--month", "2026-09").status())
                .isEqualTo(2);
        assertThat(run("--area", "E06000901", "--by", "street", "--month", "2026-09")
                        .status())
                .isEqualTo(2);
        assertThat(run("--area", "E06000901", "--month", "2020-01").status()).isEqualTo(1);
        assertThat(run("--area", "outside", "--month", "2026-09", "--format", "csv")
                        .out())
                .isEqualTo("area,month,type,count,per_1000\n");
    }

    @Test
    void theTableForATerminalHasItsTotal() {
        assertThat(run("--area", "E06000901", "--by", "ward", "--month", "2026-09")
                        .out())
                .startsWith("Longsands, September 2026\n")
                .containsPattern("Ward not known +Drugs +1")
                .containsPattern("Total +7");
    }

    private record Printed(int status, String out, String error) {}

    private Printed run(String... words) {
        var out = new StringWriter();
        var error = new StringWriter();
        int status = new CommandLine(commands.getObject())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(error))
                .execute(words);
        return new Printed(status, out.toString(), error.toString());
    }

    private HttpResponse<String> get(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
