package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.turnstone.access.Cases;
import uk.turnstone.database.Database;
import uk.turnstone.linkage.identifier.PncId;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;

/** What is owed to people on record. Scenarios by their numbers in the shared table. */
class RightsAndRetentionTest extends RunningTurnstone {
    private static final String OFFICER = "iris.quartz";
    private static final String MANAGER = "owen.gritstone";
    private static final String OTHER_SIDE = "peridot.siltstone";
    private static final String OVERSEER = "beryl.feldspar";
    private static final Pattern REQUEST = Pattern.compile("/governance/requests/([0-9a-f-]{36})");

    @Autowired
    private Database database;

    private UUID delivered(String key, String name, int pnc) {
        PeopleScene scene = PeopleScene.in(database);
        scene.deliver(List.of(Said.of(key, "police", name, "1979-03-04")
                .with("PNC", PncId.of(2012, pnc).canonical())
                .at("TS24 8AA")));
        UUID person = scene.person(key);
        Cases.own(database, MANAGER, person);
        change(
                "INSERT INTO intake.source_row (record_id, known_from, known_until, content_hash, holding_id, delivery_id, line, raw)"
                        + " SELECT n.record_id, n.known_from, 'infinity', gen_random_uuid(), n.holding_id, n.delivery_id, n.line, 'As delivered of "
                        + name + "'"
                        + " FROM people.record_name n JOIN people.person_record r USING (record_id) JOIN people.person p USING (person_id)"
                        + " WHERE p.public_key = '" + person + "'");
        return person;
    }

    private String owner(String query) {
        try (var connection = database.administrator();
                var rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String statement) {
        try (var connection = database.administrator()) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String request(SignedIn officer, String kind, UUID person, String side) {
        officer.get("/governance/requests");
        var made = officer.post(
                "/governance/requests",
                Map.of("kind", kind, "person", person.toString(), "side", side, "received", "01/11/2026"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        return made.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void scenario43WhatIsHeldIsToldWithoutThirdPartiesAndOnlyInsideAnOpenedRequest() {
        UUID person = delivered("bundle", "Percy Bittern", 5501);
        SignedIn officer = as(OFFICER);
        String path = request(officer, "access", person, "offender");
        assertThat(officer.get(path).body())
                .contains("identity to be checked", "Tue 1 Dec 2026")
                .doesNotContain("Bittern");
        assertThat(officer.get(path + "/bundle").statusCode())
                .as("not opened yet")
                .isEqualTo(404);
        officer.get(path);
        assertThat(officer.post(path + "/open", Map.of("reason", "They asked for all that is held"))
                        .statusCode())
                .as("not before their identity is checked")
                .isEqualTo(422);
        officer.get(path);
        assertThat(officer.post(path + "/identity", Map.of("how", "Passport at the desk", "person", ""))
                        .statusCode())
                .isEqualTo(303);
        officer.get(path);
        assertThat(officer.post(path + "/open", Map.of("reason", "because")).statusCode())
                .as("a reason of substance")
                .isEqualTo(422);
        officer.get(path);
        assertThat(officer.post(path + "/open", Map.of("reason", "They asked for all that is held"))
                        .statusCode())
                .isEqualTo(303);
        String parts = officer.get(path).body();
        assertThat(parts).contains("Percy Bittern", "Row as delivered", "(about others)");
        String leaving = officer.get(path + "/bundle").body();
        assertThat(leaving)
                .contains("Percy Bittern", "1 Heron Close", "████████████", "Answer to your request")
                .doesNotContain("As delivered of");
        String file = officer.get(path + "/bundle.csv").body();
        assertThat(file).contains("Percy Bittern", "████████████").doesNotContain("As delivered of");

        officer.get(path);
        assertThat(officer.post(
                                path + "/decide",
                                Map.of("decision", "granted", "answer", "All that is held is enclosed"))
                        .statusCode())
                .as("not before the services have checked their parts")
                .isEqualTo(422);
        SignedIn manager = as(MANAGER);
        assertThat(manager.get("/").body()).contains("Requests of people on record");
        assertThat(manager.get(path).body()).contains("Percy Bittern");
        String police = owner("SELECT agency_id FROM access.agency WHERE code = 'police' ORDER BY 1 LIMIT 1");
        assertThat(manager.post(path + "/checked", Map.of("agency", police)).statusCode())
                .isEqualTo(303);
        officer.get(path);
        assertThat(officer.post(
                                path + "/decide",
                                Map.of("decision", "granted", "answer", "All that is held is enclosed"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(path).body()).contains("granted");

        assertThat(as(OTHER_SIDE).get(path).statusCode())
                .as("nobody of the other side of the wall knows that there is a request")
                .isEqualTo(404);
        for (String login : List.of("joan.chalk", "pearl.granite", "garnet.dolerite", "cllr.sandstone")) {
            assertThat(as(login).get(path).statusCode()).as(login).isIn(403, 404);
            assertThat(as(login).get(path + "/bundle").statusCode()).as(login).isIn(403, 404);
        }
    }

    @Test
    void scenario43WhereOnlyTheOtherSideHoldsSomethingTheAnswerIsTheOrdinaryOne() {
        PeopleScene scene = PeopleScene.in(database);
        scene.deliver(List.of(Said.of("onlyvictim", "idva-service", "Wilma Godwit", "1985-05-06")
                .ofTheHarmed()));
        String victim = answer(scene.person("onlyvictim"));
        String nobody = answer(UUID.randomUUID());
        assertThat(victim).contains("Answer to your request").isEqualTo(nobody);
    }

    private String answer(UUID person) {
        SignedIn officer = as(OFFICER);
        String path = request(officer, "access", person, "offender");
        officer.get(path);
        officer.post(path + "/identity", Map.of("how", "Passport at the desk", "person", ""));
        officer.get(path);
        officer.post(path + "/open", Map.of("reason", "They asked for all that is held"));
        String body = officer.get(path + "/bundle").body();
        return body.substring(body.indexOf("<h1>"), body.indexOf("<footer"))
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "key");
    }

    @Test
    void scenario45WhatIsHeldIsNotErasedAndGoesWhenTwoPeopleApproveAfterTheHold() {
        UUID person = delivered("erased", "Rhoda Whimbrel", 5502);
        SignedIn officer = as(OFFICER);
        officer.get("/governance/retention");
        var held = officer.post(
                "/governance/holds",
                Map.of(
                        "person", person.toString(),
                        "side", "offender",
                        "ground", "inquiry",
                        "reason", "The inquiry has asked for everything",
                        "review", "01/12/2027"));
        assertThat(held.statusCode()).as(held.body()).isEqualTo(303);
        String path = request(officer, "erasure", person, "offender");
        officer.get(path);
        officer.post(path + "/identity", Map.of("how", "Known to the officer", "person", ""));
        officer.get(path);
        var granted = officer.post(
                path + "/decide", Map.of("decision", "granted", "answer", "We erase what we hold about you"));
        assertThat(granted.statusCode()).isEqualTo(422);
        assertThat(granted.body()).contains("It is held (inquiry)", "We erase what we hold");
        officer.get("/governance/retention");
        String hold = owner("SELECT hold_key FROM governance.legal_hold WHERE person_key = '" + person + "'");
        assertThat(officer.post(
                                "/governance/holds/" + hold + "/lift",
                                Map.of("why", "The inquiry has ended and asks no more"))
                        .statusCode())
                .isEqualTo(303);
        officer.get(path);
        assertThat(officer.post(
                                path + "/decide",
                                Map.of("decision", "granted", "answer", "We erase what we hold about you"))
                        .statusCode())
                .isEqualTo(303);
        String due = owner("SELECT disposal_key FROM governance.disposal WHERE person_key = '" + person + "'");
        String approve = "/governance/retention/" + due + "/approve";

        SignedIn manager = as(MANAGER);
        manager.get("/governance/retention");
        assertThat(manager.post(approve, Map.of()).statusCode())
                .as("information governance approves first")
                .isEqualTo(422);
        officer.get("/governance/retention");
        assertThat(officer.post(approve, Map.of()).statusCode()).isEqualTo(303);
        officer.get("/governance/retention");
        assertThat(officer.post(approve, Map.of()).statusCode())
                .as("nobody approves twice")
                .isEqualTo(422);
        SignedIn otherSide = as(OTHER_SIDE);
        assertThat(otherSide.get("/governance/retention").body()).doesNotContain(person.toString());
        assertThat(otherSide.post(approve, Map.of()).statusCode())
                .as("nobody of the other side")
                .isEqualTo(422);
        assertThat(manager.get("/people/" + person).statusCode()).isEqualTo(200);
        manager.get("/governance/retention");
        assertThat(manager.post(approve, Map.of()).statusCode()).isEqualTo(303);

        assertThat(manager.get("/people/" + person).statusCode()).isEqualTo(404);
        assertThat(manager.find("Whimbrel").body()).doesNotContain("Rhoda Whimbrel</a>");
        assertThat(manager.get("/governance/retention").body())
                .contains("Disposed of", "Iris Quartz", "Owen Gritstone")
                .doesNotContain("Whimbrel");
        assertThat(owner("SELECT count(*) FROM people.record_name WHERE full_name = 'Rhoda Whimbrel'"))
                .isEqualTo("0");
        assertThat(owner("SELECT count(*) FROM intake.source_row WHERE raw::text LIKE '%Whimbrel%'"))
                .isEqualTo("0");
        assertThat(owner("SELECT rows_gone::text FROM governance.disposal WHERE disposal_key = '" + due + "'"))
                .contains("\"Name\": 1", "\"Row as delivered\": 1")
                .doesNotContain("Whimbrel");
    }

    @Test
    void whatIsOverByTheScheduleComesOnTheListAndMayBeKept() {
        UUID old = delivered("old", "Silas Turnstile", 5503);
        UUID fresh = delivered("fresh", "Silas Newcome", 5504);
        String mine =
                "SELECT r.record_id FROM people.person_record r JOIN people.person p USING (person_id) WHERE p.public_key = '"
                        + old + "'";
        change("UPDATE people.record_person SET known_from = '2019-01-01' WHERE record_id IN (" + mine + ")");
        change("DELETE FROM history.event WHERE record_id IN (" + mine + ")");
        change("UPDATE access.involvement SET until_day = '2019-06-01' WHERE record_id IN (" + mine + ")");
        SignedIn officer = as(OFFICER);
        officer.get("/governance/retention");
        assertThat(officer.post("/governance/retention/list", Map.of()).statusCode())
                .isEqualTo(303);
        String page = officer.get("/governance/retention").body();
        assertThat(page).contains(old.toString()).doesNotContain(fresh.toString(), "Turnstile");
        assertThat(owner("SELECT rule || ' ' || due_on FROM governance.disposal WHERE person_key = '" + old + "'"))
                .isEqualTo("offender 2025-06-01");
        String due = owner("SELECT disposal_key FROM governance.disposal WHERE person_key = '" + old + "'");
        assertThat(officer.post("/governance/retention/" + due + "/keep", Map.of("why", "no", "again", "01/01/2020"))
                        .statusCode())
                .isEqualTo(422);
        officer.get("/governance/retention");
        assertThat(officer.post(
                                "/governance/retention/" + due + "/keep",
                                Map.of("why", "A review of their case is announced", "again", "01/06/2028"))
                        .statusCode())
                .isEqualTo(303);
        officer.get("/governance/retention");
        officer.post("/governance/retention/list", Map.of());
        assertThat(owner("SELECT count(*) FROM governance.disposal WHERE person_key = '" + old + "'"))
                .as("it does not come again before its day")
                .isEqualTo("1");
    }

    @Test
    void aBreachIsReportedByAnybodyAndAssessedByThoseWhoMay() {
        SignedIn worker = as("joan.chalk");
        worker.get("/report-a-breach");
        var nothing = worker.post(
                "/report-a-breach", Map.of("happened", "oops", "danger", "", "day", "99/99/2026", "time", "9"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Say what happened", "Choose whether somebody", "Type the day", "oops");
        worker.get("/report-a-breach");
        assertThat(worker.post(
                                "/report-a-breach",
                                Map.of(
                                        "happened", "A list was left on a train in a sealed folder",
                                        "danger", "not known",
                                        "day", "20/11/2026",
                                        "time", "9:05"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(worker.get("/report-a-breach").body()).contains("left on a train");
        assertThat(as("ruby.shale").get("/report-a-breach").body()).doesNotContain("left on a train");
        assertThat(worker.get("/governance/breaches").statusCode()).isEqualTo(403);
        String key = owner("SELECT breach_key FROM governance.breach WHERE happened LIKE '%left on a train%'");
        SignedIn overseer = as(OVERSEER);
        assertThat(overseer.get("/").body()).contains("Breaches of data");
        String one = "/governance/breaches/" + key;
        assertThat(overseer.get(one).body()).contains("left on a train", "Mon 23 Nov 2026");
        var wrong = overseer.post(one, Map.of("risk", "risk", "why", "It held names", "notNotified", "Too late now"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("the Commissioner is notified", "Too late now");
        overseer.get(one);
        assertThat(overseer.post(
                                one,
                                Map.of(
                                        "risk", "unlikely",
                                        "why", "The folder came back sealed",
                                        "notNotified", "A risk is unlikely",
                                        "told", "Nobody, for nothing was seen",
                                        "lessons", "Lists are not printed for trains",
                                        "close", "yes"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(overseer.get(one).body()).contains("not to be notified", "Lists are not printed");
        worker.get("/report-a-breach");
        assertThat(worker.post(one, Map.of("risk", "unlikely", "why", "It was nothing at all"))
                        .statusCode())
                .as("whoever reported it does not assess it")
                .isIn(403, 422);
    }
}
