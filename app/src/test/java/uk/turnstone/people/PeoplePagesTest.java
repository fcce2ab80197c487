package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import uk.turnstone.access.Cases;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Installation;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Database;
import uk.turnstone.linkage.identifier.PncId;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;
import uk.turnstone.web.Stamps;

class PeoplePagesTest extends RunningTurnstone {
    private static final String PNC = PncId.of(2008, 41917).canonical();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static PeopleScene scene;

    @Autowired
    private Database database;

    @Autowired
    private ApplicationContext beans;

    @BeforeEach
    void deliver() {
        if (scene != null) {
            return;
        }
        scene = PeopleScene.in(database);
        scene.deliver(List.of(
                Said.of("arrest", "police", "<b>Wez</b> Fulmar", "1992-03-12").with("PNC", PNC)));
        scene.deliver(List.of(Said.of("order", "probation", "Wes Fulmar", "1992-03-12")
                .with("PNC", PNC)
                .with("CRN", "X104417")
                .at("TS24 8AA")));
        scene.deliver(List.of(Said.of("client", "drug-service", "Wes Fulmar", "1992-03-12")
                .with("CLIENT_REF", "D17")
                .at("TS24 8AA")));
        LocalDate day = LocalDate.now();
        for (int i = 0; i < 60; i++) {
            scene.happened(
                    "arrest",
                    2,
                    "arrests",
                    "police",
                    day.minusDays(12L * i),
                    null,
                    i % 3 == 0 ? "shop theft" : "common assault");
        }
        scene.happened("arrest", 3, "convictions", "police", day.minusDays(200), null, "theft from a shop");
        scene.happened("arrest", 3, "convictions", "police", day.minusDays(200), null, "assault");
        scene.happened(
                "order", 5, "orders-licence", "probation", day.minusDays(190), day.plusDays(100), "community order");
        scene.happened("client", 7, "treatment-attendance", "drug-service", day.minusDays(150), null, "opiates");
        Cases.own(database, "anders.slate", scene.person("order"));
        Cases.own(database, "ruby.shale", scene.person("client"));
        Cases.own(database, "clay.marl", scene.person("order"));
    }

    @Test
    void aSearchLeadsToThePersonAndTheirTimeLine() throws Exception {
        var browser = as("owen.gritstone");
        var found = browser.find("fulmar x104417");
        assertThat(found.body()).contains("Wes Fulmar").contains("/people/" + scene.person("order"));
        var page = browser.get("/people/" + scene.person("order"));
        assertThat(page.body())
                .contains("1 to 50 of 64")
                .contains("<title id=\"life-line-title\">")
                .contains("Treatment")
                .contains("&lt;b&gt;Wez&lt;/b&gt; Fulmar")
                .doesNotContain("<b>Wez</b>")
                .doesNotContain("style=");
        assertThat(browser.get("/people/" + scene.person("order") + "?from=50").body())
                .contains("51 to 64 of 64")
                .contains("Newer");
        keep("search.html", found.body());
        keep("person.html", page.body());
        keep("today.html", browser.get("/").body());
    }

    @Test
    void treatmentDoesNotShowToThePoliceOfficerInTheTeam() throws Exception {
        var page = as("anders.slate").get("/people/" + scene.person("order"));
        assertThat(page.body())
                .contains("community order")
                .as("engaged, yes or no, and nothing more")
                .contains("Treatment attendance</th><td class=\"govuk-table__cell\">engaged</td>")
                .doesNotContain("opiates");
    }

    @Test
    void howThingsStandNowComesFirstAsFarAsTheReaderMaySee() {
        String page =
                as("owen.gritstone").get("/people/" + scene.person("order")).body();
        assertThat(page.indexOf("id=\"now\"")).isPositive().isLessThan(page.indexOf("id=\"part-10\""));
        assertThat(page)
                .contains(
                        "community order, to ", "Supervising officer", "Risk of harm", "in none now that you may see");
        assertThat(as("ruby.shale").get("/people/" + scene.person("client")).body())
                .contains("Nothing is known of how things stand now", ": no cohort.")
                .as("of an order the summary: that it is in force and of what kind")
                .contains("now; last news " + DAY.format(LocalDate.now().minusDays(190)) + " (community order)")
                .doesNotContain("order or licence");
        assertThat(as("clay.marl").get("/people/" + scene.person("order")).body())
                .contains("Wes Fulmar")
                .doesNotContain("id=\"now\"", "community order");
    }

    @Test
    void nobodyAndSomebodyOneMayNotSeeAreOnePage() throws Exception {
        var browser = as("anders.slate");
        var nobody = browser.get("/people/" + UUID.randomUUID());
        var nonsense = browser.get("/people/nonsense");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nonsense.statusCode()).isEqualTo(404);
        assertThat(nobody.body()).contains("There is no such person among the records you may see.");
        assertThat(SignedIn.told(nobody)).isEqualTo(SignedIn.told(nonsense));
    }

    @Test
    void whoDoesNotWorkWithPeopleIsNotLetIn() throws Exception {
        assertThat(as("cllr.sandstone").find("fulmar").statusCode()).isEqualTo(403);
    }

    @Test
    void theFirstPageSaysHowFreshEachSourceIs() throws Exception {
        assertThat(as("owen.gritstone").get("/").body())
                .contains("How fresh this page is")
                .contains("test-extract");
    }

    @Test
    void theCommandNeedsARole() {
        var out = new StringWriter();
        var err = new StringWriter();
        assertThat(command(out, err).execute("fulmar")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "Say in which role you look at people: --as ROLE, such as --as iom-manager.");
        assertThat(out.toString()).isEmpty();
        assertThat(command(out, new StringWriter()).execute("fulmar", "--as", "nonsense"))
                .isEqualTo(2);
        assertThat(command(out, new StringWriter()).execute("fulmar", "--as", "elected-member"))
                .isEqualTo(1);
    }

    @Test
    void theCommandPrintsMatchesAndATimeLine() {
        var out = new StringWriter();
        assertThat(command(out, new StringWriter()).execute("X104417", "--as", "iom-manager", "--format", "csv"))
                .isZero();
        assertThat(out.toString().lines().toList()).first().isEqualTo("key,name,also,born,agencies,numbers");
        assertThat(out.toString().lines().toList().get(1)).startsWith(scene.person("order") + ",Wes Fulmar,");

        var shown = new StringWriter();
        assertThat(command(shown, new StringWriter())
                        .execute("show", scene.person("order").toString(), "--as", "iom-manager"))
                .isZero();
        assertThat(shown.toString()).startsWith("Wes Fulmar").contains("Order or licence: community order");
        assertThat(command(shown, new StringWriter())
                        .execute("show", UUID.randomUUID().toString(), "--as", "iom-manager"))
                .isEqualTo(1);
    }

    @Test
    void theCommandSaysForWhomItPrintedBesideTheRows() {
        var out = new StringWriter();
        var err = new StringWriter();
        assertThat(command(out, err).execute("X104417", "--as", "iom-manager", "--format", "csv"))
                .isZero();
        assertThat(err.toString()).startsWith("OFFICIAL-SENSITIVE · for ").contains("keep until ", "request ");
        assertThat(out.toString()).doesNotContain("OFFICIAL");
    }

    @Test
    void inAPlaceOfRealWorkTheCommandShowsNobody() {
        var asker = new CommandAsker(
                beans.getBean(Contexts.class),
                Permissions.shipped(),
                new Installation(Installation.Mode.PRODUCTION),
                beans.getBean(Transactions.class),
                beans.getBean(Stamps.class));
        var err = new StringWriter();
        assertThat(asker.ask("iom-manager", new PrintWriter(err, true), context -> 0))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("People are looked at in the browser");
    }

    private CommandLine command(StringWriter out, StringWriter err) {
        return new CommandLine(beans.getBean(PeopleCommand.class))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }

    /** Kept for whoever wants to look at what the test saw. */
    private static void keep(String name, String body) throws java.io.IOException {
        Path folder = Files.createDirectories(Path.of("target", "seen", "people"));
        Files.writeString(folder.resolve(name), body);
    }
}
