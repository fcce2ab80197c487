package uk.turnstone.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.access.Cases;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Holdings;
import uk.turnstone.database.Database;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;
import uk.turnstone.web.Words;

class CohortPagesTest extends RunningTurnstone {
    private static final String MANAGER = "owen.gritstone";
    private static final Pattern ACTION = Pattern.compile("/plans/actions/([0-9a-f-]{36})");

    @Autowired
    private Database database;

    @Autowired
    private Contexts contexts;

    private UUID person(String name, LocalDate born) throws SQLException {
        UUID key = UUID.randomUUID();
        var source = new SingleConnectionDataSource(database.administrator(), true);
        JdbcClient sql = JdbcClient.create(source);
        int holding = Holdings.find(
                sql, contexts.as("iom-manager", null).partnership(), "police", "identity-offender", List.of("SV-01"));
        sql.sql("""
                WITH person AS (
                    INSERT INTO people.person (partnership_id, public_key) SELECT partnership_id, :key FROM access.holding WHERE holding_id = :holding
                    RETURNING person_id),
                record AS (
                    INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                    SELECT nextval('intake.record_number'), person_id, :holding, now(), 'first', 'first', 'rules' FROM person
                    RETURNING record_id),
                named AS (
                    INSERT INTO people.record_name (record_id, ordinal, known_from, holding_id, delivery_id, line, name_use, full_name)
                    SELECT record_id, 0, now(), :holding, 1, 2, 'as recorded', :name FROM record)
                INSERT INTO people.record_person (record_id, known_from, holding_id, delivery_id, line, born_earliest, born_latest)
                SELECT record_id, now(), :holding, 1, 2, :born, :born FROM record
                """)
                .param("key", key)
                .param("holding", holding)
                .param("name", name)
                .param("born", born)
                .update();
        source.destroy();
        return key;
    }

    private LocalDate today() {
        return contexts.as("iom-manager", null).today();
    }

    /** Sends a form and goes where it sends the browser. */
    private static HttpResponse<String> send(SignedIn browser, String path, Map<String, String> fields) {
        HttpResponse<String> reply = browser.post(path, fields);
        return reply.statusCode() == 303
                ? browser.get(reply.headers().firstValue("Location").orElseThrow())
                : reply;
    }

    private String joined(SignedIn browser, UUID person, String cohort) {
        browser.get("/cohorts/join/" + person);
        return send(
                        browser,
                        "/cohorts/join/" + person,
                        Map.of("cohort", cohort, "joined", today().toString(), "reason", "Nine arrests."))
                .body();
    }

    @Test
    void aMemberIsAddedListedGivenAnActionAndLeaves() throws SQLException {
        UUID person = person("Dunlin Tamsin", LocalDate.of(1985, 3, 4));
        SignedIn browser = as(MANAGER);
        browser.get("/cohorts/join/" + person);
        var joined = send(
                browser,
                "/cohorts/join/" + person,
                Map.of("cohort", "PPO", "joined", today().minusDays(40).toString(), "reason", "Nine arrests."));
        assertThat(joined.body()).contains("Plan of actions: Dunlin Tamsin", "Added to the cohort.");
        String plan = planOf(joined.body());
        var added = send(
                browser,
                plan + "/actions",
                Map.of(
                        "need",
                        "housing",
                        "action",
                        "View the flat.",
                        "objective",
                        "A lasting home",
                        "owner",
                        "P Feldspar",
                        "agency",
                        agency(joined.body()),
                        "due",
                        today().minusDays(3).toString()));
        assertThat(added.body()).contains("View the flat.", "3 days late", "1 open, 1 of them late");
        assertThat(browser.get("/cohorts/PPO").body())
                .contains("Dunlin Tamsin", "4 Mar 1985", "1, 1 late", "room for 30");
        assertThat(browser.get("/people/" + person).body())
                .contains("Cohort", "since " + Words.day(today().minusDays(40)), "Saltmarsh Vale Safer Partnership");
        assertThat(browser.get("/").body())
                .contains("Actions that are late", "Dunlin Tamsin</a>", "View the flat.", "3 days late, due ");
        assertThat(browser.get("/cohorts/PPO?on=" + today().minusDays(41)).body())
                .doesNotContain("Dunlin Tamsin");
        assertThat(browser.get("/cohorts").body()).contains("Prolific and priority offenders");
    }

    private static String planOf(String page) {
        Matcher plan = Pattern.compile("/plans/[0-9a-f-]{36}").matcher(page);
        assertThat(plan.find()).isTrue();
        return plan.group();
    }

    private static String agency(String page) {
        Matcher agency = Pattern.compile("<option value=\"(\\d+)\"").matcher(page);
        assertThat(agency.find()).isTrue();
        return agency.group(1);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() throws SQLException {
        UUID person = person("Grebe Ted", today().minusYears(15));
        SignedIn browser = as(MANAGER);
        browser.get("/cohorts/join/" + person);
        var reply = send(
                browser,
                "/cohorts/join/" + person,
                Map.of("cohort", "HCC", "joined", today().toString(), "reason", "Eleven arrests since June"));
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains("Under 18 on that day: this cohort is for adults only.", "Eleven arrests since June")
                .contains("id=\"joined-error\"");
    }

    @Test
    void leavingTakesThemOffTheListFromThatDayOn() throws SQLException {
        UUID person = person("Whimbrel Jory", LocalDate.of(1990, 7, 1));
        SignedIn browser = as(MANAGER);
        browser.get("/cohorts/join/" + person);
        send(
                browser,
                "/cohorts/join/" + person,
                Map.of("cohort", "ATR", "joined", today().minusDays(9).toString(), "reason", "Order made."));
        Matcher membership = Pattern.compile("/cohorts/memberships/[0-9a-f-]{36}/leave")
                .matcher(browser.get("/cohorts/ATR").body());
        assertThat(membership.find()).isTrue();
        assertThat(browser.get(membership.group()).body()).contains("Whimbrel Jory leaves Alcohol treatment");
        assertThat(send(
                                browser,
                                membership.group(),
                                Map.of("version", "1", "left", "soon", "reason", "Moved to Dunsea"))
                        .body())
                .contains("Give the day of leaving", "Moved to Dunsea");
        send(
                browser,
                membership.group(),
                Map.of("version", "1", "left", today().minusDays(1).toString(), "reason", "Moved to Dunsea"));
        assertThat(browser.get("/cohorts/ATR").body())
                .contains("Nobody whom you may see was in this cohort")
                .contains("Left in the year before");
    }

    @Test
    void theSecondWhoSavesAnActionIsShownBothAndLosesNothing() throws SQLException {
        UUID person = person("Skua Lee", LocalDate.of(1990, 7, 1));
        SignedIn first = as(MANAGER);
        String page = joined(first, person, "HCC");
        String withAction = send(
                        first,
                        planOf(page) + "/actions",
                        Map.of(
                                "need",
                                "work",
                                "action",
                                "Ring the college.",
                                "owner",
                                "J Chert",
                                "agency",
                                agency(page),
                                "due",
                                today().toString()))
                .body();
        Matcher action = ACTION.matcher(withAction);
        assertThat(action.find()).isTrue();
        String address = action.group();
        Cases.own(database, "joan.chalk", person);
        SignedIn second = as("joan.chalk");
        assertThat(second.get(address).body())
                .contains(">Skua Lee</a>", "Owen Gritstone")
                .doesNotContain("owen.gritstone");
        first.get(address);
        first.post(address + "/done", Map.of("version", "1", "outcome", "Place found for January."));
        var overtaken = second.post(address + "/dropped", Map.of("version", "1", "reason", "College is full"));
        assertThat(overtaken.statusCode()).isEqualTo(422);
        assertThat(overtaken.body())
                .contains("Somebody else saved this action", "Place found for January.", "College is full");
        second.post(address + "/notes", Map.of("version", "2", "note", "College is full"));
        assertThat(second.get(address).body()).contains("Joan Chalk", "College is full", "Place found for January.");
    }

    @Test
    void whoDoesNotWorkWithCohortsIsNotLetIn() {
        SignedIn councillor = as("cllr.sandstone");
        assertThat(List.of("/cohorts", "/cohorts/PPO", "/figures/convictions"))
                .allSatisfy(
                        path -> assertThat(councillor.get(path).statusCode()).isEqualTo(403));
    }

    @Test
    void theConvictionsTableIsAPageAndAFile() {
        SignedIn analyst = as("opal.schist");
        assertThat(analyst.get("/figures/convictions").body())
                .contains("Convictions before and after joining a cohort", "How it was counted");
        var file = analyst.get("/figures/convictions.csv");
        assertThat(file.body()).startsWith("\ufeffcohort,people_measured,people_excluded,convictions_before");
        assertThat(file.headers().firstValue("content-disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("convictions-"));
    }
}
