package uk.turnstone.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Database;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;
import uk.turnstone.web.TypedDay;

class FormPagesTest extends RunningTurnstone {
    private static final String NEEDS = "needs-assessment";
    private static final String CHECKLIST = "risk-checklist";
    private static final List<String> OFFENDER_SIDE = List.of(
            "owen.gritstone", "joan.chalk", "anders.slate", "petra.chert", "ruby.shale", "marla.gneiss", "clay.marl");

    @Autowired
    private Database database;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Contexts contexts;

    private FormScene scene;

    @BeforeEach
    void scene() throws SQLException {
        scene = new FormScene(database);
    }

    private static Map<String, String> needs(int level, String... more) {
        Map<String, String> fields = new TreeMap<>(
                Map.of("answered-on", TypedDay.field(LocalDate.now()), "source", "person", "version", "1"));
        for (String pathway :
                List.of("accommodation", "work", "health", "drugs-alcohol", "finance", "family", "thinking")) {
            fields.put("q-" + pathway, Integer.toString(level));
        }
        if (level > 0) {
            fields.put("q-drugs-alcohol-which", "alcohol");
        }
        return with(fields, more);
    }

    private static Map<String, String> checklist(int yes, String... more) {
        Map<String, String> fields =
                new TreeMap<>(Map.of("answered-on", TypedDay.field(LocalDate.now()), "q-callouts", "1"));
        List<String> topics = PracticeForm.shipped(CHECKLIST).scoring().questions();
        for (int i = 0; i < topics.size(); i++) {
            fields.put("q-" + topics.get(i), i < yes ? "yes" : "no");
        }
        fields.put("q-injury-first", "no");
        return with(fields, more);
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        for (String each : more) {
            String[] parts = each.split("=", 2);
            fields.put(parts[0], parts[1]);
        }
        return fields;
    }

    private static String fill(String form, UUID person) {
        return "/forms/" + form + "/about/" + person;
    }

    private static String saved(SignedIn browser, String form, UUID person, Map<String, String> fields) {
        HttpResponse<String> reply = browser.post(fill(form, person), fields);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return reply.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aNeedsAssessmentIsFilledInReadComparedAndPrinted() {
        UUID person = scene.offender("Dunlin Ade");
        SignedIn joan = as("joan.chalk");
        assertThat(joan.get(fill(NEEDS, person)).body())
                .contains(
                        "Needs assessment", "Dunlin Ade", "born Mon 4 Mar 1985", "not asked", "declined", "not known");
        String first = saved(joan, NEEDS, person, needs(2, "q-health=~not-known", "q-work-evidence=Two <jobs> lost"));
        assertThat(joan.get(first).body())
                .contains(
                        "Total need: 12",
                        "6 of 7 answered, 1 not known",
                        "Highest: 2",
                        "At least 12",
                        "Two &lt;jobs&gt; lost")
                .contains("Joan Chalk, Saltmarsh Vale Probation");
        assertThat(joan.get(fill(NEEDS, person)).body()).contains("Last time, ").contains(": Clear");
        String second = saved(joan, NEEDS, person, needs(1, "q-work=3"));
        assertThat(joan.get(second + "/compare").body())
                .contains("▲</span> worse", "▼</span> better", "?</span> cannot say", "from 12 to 8,");
        assertThat(joan.get("/people/" + person).body())
                .contains("Assessments", "Total need 9", "▼ better, from 12 to 8", "Answer again");
        assertThat(joan.get(second + "/print").body())
                .contains("ts-paper", "Printed for Joan Chalk", "Needs assessment, version 1 · Dunlin Ade");
        assertThat(joan.get("/forms/about/" + person).body()).contains(first, second);
        assertThat(scene.everything
                        .sql(
                                "SELECT count(*) FROM access.look WHERE person_key = :person AND detail LIKE 'form needs-assessment%'")
                        .param("person", person)
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void whatIsWrongIsToldAndWhatWasTypedStays() {
        UUID person = scene.offender("Knot Bea");
        SignedIn joan = as("joan.chalk");
        joan.get(fill(NEEDS, person));
        var reply = joan.post(
                fill(NEEDS, person),
                with(needs(0, "q-thinking-evidence=Said a lot", "answered-on=31/12/2099"), "q-family="));
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains("There is a problem", "href=\"#q-family\"", "href=\"#answered-on\"", "Said a lot")
                .contains("<title>Error: Needs assessment");
        assertThat(scene.everything
                        .sql(
                                "SELECT count(*) FROM forms.filled f JOIN people.person_record USING (record_id) JOIN people.person USING (person_id) WHERE public_key = :p")
                        .param("p", person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCorrectionTakesTheWrongOnesPlaceAndBothStayWithTheReason() {
        UUID person = scene.offender("Ruff Cato");
        SignedIn joan = as("joan.chalk");
        joan.get("/forms");
        String wrong = saved(joan, NEEDS, person, needs(3));
        String key = wrong.substring(wrong.lastIndexOf('/') + 1);
        assertThat(joan.get(fill(NEEDS, person) + "?corrects=" + key).body()).contains("What was wrong?", "checked");
        assertThat(joan.post(fill(NEEDS, person), needs(1, "corrects=" + key)).statusCode())
                .isEqualTo(422);
        String right = saved(joan, NEEDS, person, needs(1, "corrects=" + key, "corrects-why=Levels of somebody else"));
        assertThat(joan.get(wrong).body())
                .contains("This was wrong and was corrected", "Levels of somebody else", right);
        assertThat(joan.get(right).body()).contains("Total need: 7").doesNotContain("Since ");
        var late = joan.post(fill(NEEDS, person), needs(0, "corrects=" + key, "corrects-why=Once more"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Somebody else has corrected this meanwhile");
    }

    @Test
    void theChecklistCountsBandsRaisesFlagsAndTakesAJudgementWithItsReason() {
        UUID client = scene.harmed("Wren Auk");
        SignedIn pearl = as("pearl.granite");
        assertThat(pearl.get(fill(CHECKLIST, client)).body()).contains("Risk checklist", "Wren Auk", "Who said so?");
        assertThat(pearl.get(saved(pearl, CHECKLIST, client, checklist(14))).body())
                .contains("Yes answers: 14, High risk");
        var unfounded = pearl.post(fill(CHECKLIST, client), checklist(5, "judged=high"));
        assertThat(unfounded.statusCode()).isEqualTo(422);
        assertThat(unfounded.body()).contains("href=\"#judged-why\"");
        String judged = saved(
                pearl,
                CHECKLIST,
                client,
                checklist(
                        5,
                        "judged=high",
                        "judged-why=Strangled once before.",
                        "q-factors=strangulation",
                        "q-callouts=3",
                        "s-frightened=police",
                        "q-low=~not-known"));
        assertThat(pearl.get(judged).body())
                .contains(
                        "Yes answers: 4, Standard risk",
                        "High risk by professional judgement",
                        "Strangled once before.")
                .contains("Potential escalation", "23 of 24 answered, 1 not known", "(Police)");
        assertThat(pearl.get("/forms/about/" + client).body())
                .contains("Wren Auk")
                .doesNotContain("Needs assessment");
    }

    @Test
    void nobodyOnTheOffendersSideCanTellThatThereIsAChecklist() {
        UUID person = scene.both("Plover Dot");
        SignedIn pearl = as("pearl.granite");
        pearl.get(fill(CHECKLIST, person));
        String answers = saved(pearl, CHECKLIST, person, checklist(20));
        pearl.post(fill(CHECKLIST, person) + "/draft", Map.of("q-injury", "yes"));
        for (String login : OFFENDER_SIDE) {
            SignedIn browser = as(login);
            String there = browser.get("/people/" + person).body();
            assertThat(there).as(login).doesNotContainIgnoringCase("checklist").doesNotContain("Granite", "dvice");
            assertThat(browser.get("/forms").body()).as(login).doesNotContainIgnoringCase("checklist");
            assertThat(browser.get("/forms/about/" + person).body()).as(login).doesNotContainIgnoringCase("checklist");
            for (String path : List.of(answers, answers + "/print", answers + "/compare", fill(CHECKLIST, person))) {
                var reply = browser.get(path);
                assertThat(reply.statusCode()).as(login + " " + path).isEqualTo(404);
                String nothing = path.startsWith("/forms/answers")
                        ? path.replaceAll("[0-9a-f-]{36}", UUID.randomUUID().toString())
                        : fill("no-such-form", person);
                assertThat(plain(browser.get(nothing))).isEqualTo(plain(reply));
            }
        }
        for (String role :
                List.of("iom-manager", "probation-officer", "police-iom", "drug-worker", "police-intelligence")) {
            Context context = contexts.as(role, null);
            assertThat(seen(context, "forms.filled WHERE form = 'risk-checklist'"))
                    .as(role)
                    .isZero();
            assertThat(seen(context, "forms.draft")).as(role).isZero();
        }
        assertThat(seen(contexts.as("idva", null), "forms.filled WHERE form = 'risk-checklist'"))
                .isPositive();
    }

    private static String plain(HttpResponse<String> reply) {
        return reply.statusCode()
                + reply.body()
                        .replaceAll("value=\"[^\"]*\"", "")
                        // Names the request, and so differs with each.
                        .replaceAll("<p class=\"ts-printed\">.*", "");
    }

    private int seen(Context context, String what) {
        return transactions.read(context, sql -> sql.sql("SELECT count(*) FROM " + what)
                .query(Integer.class)
                .single());
    }

    @Test
    void theIdvaFindsEachClientOfHerServiceAndNobodyOnTheOffendersSideFindsOneAsSuch() {
        UUID client = scene.harmed("Tern Rosa");
        UUID both = scene.both("Plover Ada");
        UUID offender = scene.offender("Stint Rafe");
        SignedIn idva = as("pearl.granite");
        assertThat(idva.get("/forms").body())
                .contains("Your clients", "Tern Rosa", "/forms/about/" + client, "/forms/about/" + both)
                .doesNotContain("Stint Rafe", offender.toString());
        assertThat(idva.get("/forms/about/" + client).statusCode()).isEqualTo(200);
        for (String login : List.of("owen.gritstone", "joan.chalk")) {
            assertThat(as(login).get("/forms").body())
                    .doesNotContain("Your clients", "Tern Rosa", client.toString(), both.toString());
        }
    }

    @Test
    void theOtherWayTheIdvaFindsNothingOfTheNeedsOfSomebodyOnBothSides() {
        UUID person = scene.both("Plover Eve");
        SignedIn joan = as("joan.chalk");
        joan.get("/forms");
        String answers = saved(joan, NEEDS, person, needs(2));
        SignedIn pearl = as("pearl.granite");
        assertThat(pearl.get(answers).statusCode()).isEqualTo(404);
        assertThat(pearl.get(fill(NEEDS, person)).statusCode()).isEqualTo(404);
        assertThat(pearl.get("/forms/about/" + person).body()).doesNotContain("Needs assessment");
        assertThat(seen(contexts.as("idva", null), "forms.filled WHERE form = 'needs-assessment'"))
                .isZero();
        assertThat(joan.get("/forms/about/" + scene.harmed("Wren Fay")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDraftIsItsAuthorsAloneIsOfferedAgainAndGoesWhenTheFormIsSaved() {
        UUID person = scene.offender("Sanderling Gil");
        SignedIn joan = as("joan.chalk");
        joan.get(fill(NEEDS, person));
        var kept = joan.post(fill(NEEDS, person) + "/draft", Map.of("q-work", "3", "q-work-evidence", "Half a word"));
        assertThat(kept.body()).matches("Draft kept \\d\\d:\\d\\d");
        assertThat(joan.get(fill(NEEDS, person)).body())
                .contains("You began this on", "Go on with it", "Throw it away");
        assertThat(joan.get(fill(NEEDS, person) + "?draft=open").body()).contains("Half a word");
        assertThat(joan.get("/").body()).contains("Forms you began", "Sanderling Gil");

        SignedIn owen = as("owen.gritstone");
        assertThat(owen.get(fill(NEEDS, person)).body()).doesNotContain("You began", "Half a word");
        assertThat(owen.get("/forms").body()).doesNotContain("Sanderling Gil");
        assertThat(owen.get("/people/" + person).body())
                .contains("never, that you may see")
                .doesNotContain("draft");
        assertThat(scene.ownRecords(person))
                .as("records of our own, which others would see")
                .isZero();
        assertThat(seen(contexts.as("iom-manager", null), "forms.draft")).isZero();
        Context manager = contexts.as("iom-manager", null);
        assertThatThrownBy(
                        () -> transactions.change(manager, sql -> sql.sql("""
                                INSERT INTO forms.draft (author, agency_id, holding_id, category, form, version, record_id, typed, keep_until)
                                SELECT 'joan.chalk', agency_id, holding_id, category, form, version, record_id, typed, keep_until
                                FROM (VALUES (1, 1, 'needs-assessment', 'needs-assessment', 1, 1, '{}'::jsonb, 'infinity'::timestamptz))
                                    v (agency_id, holding_id, category, form, version, record_id, typed, keep_until)
                                """).update()))
                .rootCause()
                .hasMessageContaining("row-level security");

        joan.get("/forms");
        saved(joan, NEEDS, person, needs(1));
        assertThat(joan.get(fill(NEEDS, person)).body()).doesNotContain("You began this");
        assertThat(scene.count("forms.draft WHERE typed::text LIKE '%Half a word%'"))
                .isZero();
    }

    @Test
    void aDraftIsKeptAndThrownAwayWithoutScriptToo() {
        UUID person = scene.offender("Turnstone Hal");
        SignedIn joan = as("joan.chalk");
        joan.get(fill(NEEDS, person));
        var reply = joan.post(fill(NEEDS, person), Map.of("do", "keep", "q-first", "Somewhere to live"));
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(joan.get(reply.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("The draft is kept, for you alone.", "Somewhere to live");
        joan.post(fill(NEEDS, person) + "/throw-away", Map.of());
        assertThat(joan.get(fill(NEEDS, person)).body()).doesNotContain("You began this", "Somewhere to live");
        // What the page itself fills in is no draft.
        joan.post(fill(NEEDS, person) + "/draft", Map.of("answered-on", "20/11/2026", "source", "person"));
        assertThat(joan.get(fill(NEEDS, person)).body()).doesNotContain("You began this");
    }

    @Test
    void aDraftWhoseTimeIsOverIsNotSeenAndGoes() {
        UUID person = scene.offender("Whimbrel Ida");
        SignedIn joan = as("joan.chalk");
        joan.get(fill(NEEDS, person));
        joan.post(fill(NEEDS, person) + "/draft", Map.of("q-first", "An end to it"));
        scene.everything
                .sql("UPDATE forms.draft SET keep_until = now() WHERE typed::text LIKE '%An end to it%'")
                .update();
        assertThat(joan.get(fill(NEEDS, person)).body()).doesNotContain("You began this");
        new ExpiredDrafts(transactions, contexts).drop();
        assertThat(scene.count("forms.draft WHERE typed::text LIKE '%An end to it%'"))
                .isZero();
    }

    @Test
    void nobodyCanAlterWhatWasAnsweredOrWhatWasAsked() {
        Context manager = contexts.as("iom-manager", null);
        for (String attempt : List.of(
                "UPDATE forms.filled SET total = 0",
                "DELETE FROM forms.filled",
                "SELECT count(*) FROM forms.definition",
                "UPDATE forms.definition SET definition = ''")) {
            assertThatThrownBy(() ->
                            transactions.change(manager, sql -> sql.sql(attempt).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
