package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.turnstone.access.Cases;
import uk.turnstone.access.Context;
import uk.turnstone.access.Restrictions;
import uk.turnstone.database.Database;
import uk.turnstone.linkage.identifier.PncId;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;

/** Restrictions and break-glass, on the pages and in the database. Scenarios by their numbers in the shared table. */
class RestrictedPeopleTest extends RunningTurnstone {
    private static final String BARRED = "anders.slate";

    @Autowired
    private Database database;

    private PeopleScene scene() {
        return PeopleScene.in(database);
    }

    private static Restrictions.Wanted against(PeopleScene scene, String kind, String login) {
        int user = scene.query(sql -> sql.sql("SELECT user_id FROM access.app_user WHERE login = :login")
                .param("login", login)
                .query(Integer.class)
                .single());
        return new Restrictions.Wanted(
                kind,
                "relative",
                "The sister of an officer",
                java.time.LocalDate.of(2020, 1, 1),
                null,
                List.of(user),
                List.of());
    }

    private static UUID restrict(PeopleScene scene, UUID person, String kind, String login) {
        Context manager = new Context(
                "owen.gritstone",
                "Owen Gritstone",
                1,
                agency(scene, "partnership"),
                "iom-manager",
                "IOM",
                java.time.LocalDate.now(),
                "test");
        return scene.app
                .<java.util.Optional<UUID>>write(
                        manager, sql -> Restrictions.set(sql, manager, person, against(scene, kind, login)))
                .orElseThrow();
    }

    private static int agency(PeopleScene scene, String code) {
        return scene.query(sql -> sql.sql("SELECT agency_id FROM access.agency WHERE code = :code")
                .param("code", code)
                .query(Integer.class)
                .single());
    }

    /** What an excluded user can get that could tell of one more person. */
    private static Map<String, String> everything(SignedIn browser, UUID person, String surname) {
        Map<String, String> got = new TreeMap<>();
        for (String path : List.of(
                "/",
                "/cohorts",
                "/cohorts/PPO",
                "/cohorts/PPO/members.csv",
                "/figures",
                "/plans/actions",
                SignedIn.FIND + surname,
                SignedIn.FIND + surname.substring(0, 3),
                SignedIn.FIND + "Zebedee " + surname,
                SignedIn.FIND_BY_PROGRAM + surname,
                "/people/" + person,
                "/people/" + person + "/workers",
                "/people/" + person + "/break-glass",
                "/people/" + person + "/photographs",
                "/people/" + person + "/same",
                "/cohorts/join/" + person,
                "/api/v1/people/" + person,
                "/api/v1/people/" + person + "/events",
                "/forms/about/" + person,
                "/governance/restrictions")) {
            var reply = browser.look(path);
            got.put(
                    path.replace(person.toString(), "key"),
                    reply.statusCode() + " "
                            + SignedIn.told(reply)
                                    .replace(person.toString(), "key")
                                    .replaceAll("\\b[0-9a-f]{10}\\b", "request"));
        }
        return got;
    }

    @Test
    void aRestrictedPersonAddedOrRemovedChangesNothingThatAnExcludedUserCanGet() {
        PeopleScene scene = scene();
        UUID nobody = UUID.randomUUID();
        SignedIn excluded = as(BARRED);
        String surname = "Pratincole";
        Map<String, String> without = everything(excluded, nobody, surname);
        scene.deliver(List.of(Said.of("pratincole", "police", "Zebedee " + surname, "1990-01-02")
                .with("PNC", PncId.of(2009, 77123).canonical())));
        UUID person = scene.person("pratincole");
        assertThat(excluded.find(surname).body())
                .as("the search finds the person before the restriction, so the comparison can fail")
                .contains("Zebedee");
        restrict(scene, person, "deny-list", BARRED);
        Map<String, String> with = everything(excluded, person, surname);
        List<String> changed = new ArrayList<>();
        without.forEach((path, before) -> {
            String after = String.valueOf(with.get(path));
            if (!after.equals(before)) {
                changed.add(path + "\n  before " + before + "\n  after  " + after);
            }
        });
        System.out.println("Compared " + with.size() + " answers with and without a restricted person");
        assertThat(changed).isEmpty();
        assertThat(as("owen.gritstone").get("/people/" + person).body())
                .as("others see the person as before")
                .contains("Zebedee Pratincole");
    }

    @Test
    void anAllowListOnOneHalfHidesThatHalfAndADenyListOnOneHalfBarsFromBoth() {
        PeopleScene scene = scene();
        String pnc = PncId.of(2010, 4455).canonical();
        scene.deliver(List.of(
                Said.of("half-1", "police", "Ned Turnstile", "1981-05-06").with("PNC", pnc)));
        scene.deliver(List.of(
                Said.of("half-2", "probation", "Edward Turnstile", "1981-05-06").with("PNC", pnc)));
        UUID person = scene.person("half-1");
        assertThat(scene.person("half-2")).isEqualTo(person);
        scene.administer("""
                INSERT INTO access.restriction (restriction_key, partnership_id, person_key, kind, ground, reason, from_day, set_by, set_by_name)
                VALUES ('00000000-0000-4000-8000-0000000000a1', 1, '%s', 'allow-list', 'witness', 'A witness', '2020-01-01', 'test', 'Test');
                INSERT INTO access.restriction_record VALUES ('00000000-0000-4000-8000-0000000000a1', %d);
                INSERT INTO access.restriction_party (restriction_key, user_id)
                SELECT '00000000-0000-4000-8000-0000000000a1', user_id FROM access.app_user WHERE login = 'owen.gritstone';
                """.formatted(person, scene.record("half-2")));
        assertThat(as("owen.gritstone").get("/people/" + person).body()).contains("Ned Turnstile", "Edward Turnstile");
        assertThat(as(BARRED).get("/people/" + person).body())
                .contains("Ned Turnstile")
                .doesNotContain("Edward", "Probation");
        restrict(scene, person, "deny-list", BARRED);
        assertThat(as(BARRED).get("/people/" + person).statusCode()).isEqualTo(404);
    }

    @Test
    void scenario9And12AReasonOpensForAnHourToLookAtOnlyAndIsReviewedBySomebodyElse() {
        PeopleScene scene = scene();
        scene.deliver(List.of(Said.of("glass", "police", "Otto Shoveler", "1977-09-08")
                .with("PNC", PncId.of(2011, 991).canonical())
                .at("TS24 8AA")));
        UUID person = scene.person("glass");
        Cases.own(database, "coral.gabbro", person);
        SignedIn officer = as("joan.chalk");
        assertThat(officer.get("/people/" + person).statusCode())
                .as("no case of the probation service")
                .isEqualTo(404);
        String found = officer.find("Otto Shoveler").body();
        assertThat(found)
                .contains("Somebody answers whom you do not work with", "information desk", "Open in an emergency")
                .doesNotContain("Shoveler</a>", "Saltmarsh Vale Police");
        String ask = "/people/" + person + "/break-glass";
        officer.get(ask);
        var because = officer.post(ask, Map.of("who", "him", "danger", "because", "urgency", "because"));
        assertThat(because.statusCode()).isEqualTo(422);
        assertThat(because.body()).contains("Say of what", "Say why it cannot wait", "because");
        assertThat(officer.get("/people/" + person).statusCode()).isEqualTo(404);
        officer.get(ask);
        var given = officer.post(
                ask,
                Map.of(
                        "who", "His former partner in Brackwater",
                        "danger", "He was seen outside her house with a knife",
                        "urgency", "A visit leaves in ten minutes and nobody answers the duty line"));
        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(officer.get("/people/" + person).body())
                .contains("Otto Shoveler", "Opened in an emergency until", "1 Heron Close");
        assertThat(officer.get("/api/v1/people/" + person).statusCode())
                .as("nothing for programs")
                .isEqualTo(404);
        assertThat(officer.get("/people/" + person + "/workers").statusCode())
                .as("nothing beside the page")
                .isEqualTo(404);
        assertThat(as("coral.gabbro").get("/").body())
                .as("whoever works with them is told at once, without a name")
                .contains("One of your cases", "was opened in an emergency by somebody of", "/people/" + person)
                .doesNotContain("Shoveler");
        for (String other : List.of("joan.chalk", "pearl.granite", "ruby.shale")) {
            assertThat(as(other).get("/").body()).as(other).doesNotContain("One of your cases");
        }
        SignedIn information = as("iris.quartz");
        assertThat(information.get("/").body()).contains("Opened in an emergency", "Joan Chalk");
        String register = information.get("/governance/break-glass").body();
        assertThat(register)
                .contains("His former partner in Brackwater", person.toString())
                .doesNotContain("Shoveler");
        String use = register.replaceAll("(?s).*?/governance/break-glass/([0-9a-f-]{36}).*", "$1");
        assertThat(information
                        .post("/governance/break-glass/" + use, Map.of("outcome", "justified", "words", "ok"))
                        .statusCode())
                .isEqualTo(422);
        information.get("/governance/break-glass");
        information.post(
                "/governance/break-glass/" + use,
                Map.of("outcome", "justified", "words", "The duty line was checked and nobody answered."));
        assertThat(information.get("/governance/break-glass").body()).contains("justified: The duty line was checked");
        scene.administer(
                "UPDATE access.break_glass SET granted_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'");
        assertThat(officer.get("/people/" + person).statusCode())
                .as("after the hour")
                .isEqualTo(404);
    }

    @Test
    void whoLookedAtSomebodyRestrictedIsToldToInformationGovernanceAndNothingOfThemToOthers() {
        PeopleScene scene = scene();
        scene.deliver(List.of(Said.of("looked", "police", "Yara Phalarope", "1988-07-06")));
        UUID person = scene.person("looked");
        Cases.own(database, BARRED, person);
        SignedIn excluded = as(BARRED);
        assertThat(excluded.get("/people/" + person).body()).contains("Yara Phalarope");
        restrict(scene, person, "deny-list", BARRED);
        assertThat(excluded.get("/people/" + person).statusCode()).isEqualTo(404);
        SignedIn information = as("iris.quartz");
        String page = "/governance/who-looked/";
        assertThat(information.get(page + person).body())
                .contains("PC Anders Slate")
                .doesNotContain("Phalarope");
        assertThat(SignedIn.told(excluded.get(page + person)))
                .startsWith("403")
                .isEqualTo(SignedIn.told(excluded.get(page + UUID.randomUUID())));
    }

    @Test
    void aKeyThatLeadsInACircleLeadsNowhere() {
        PeopleScene scene = scene();
        scene.deliver(List.of(
                Said.of("circle-1", "police", "Tess Sora", "1988-07-06"),
                Said.of("circle-2", "police", "Abel Crake", "1958-01-06")));
        UUID one = scene.person("circle-1");
        UUID other = scene.person("circle-2");
        scene.administer(
                "UPDATE people.person p SET merged_into = o.person_id FROM people.person o WHERE (p.public_key, o.public_key)"
                        + " IN (('%1$s', '%2$s'), ('%2$s', '%1$s'))".formatted(one, other));
        assertThat(scene.<Boolean>query(sql -> {
                    sql.sql("SET LOCAL statement_timeout = '5s'").update();
                    return PersonByKey.find(sql, one).isEmpty();
                }))
                .isTrue();
        scene.administer(
                "UPDATE people.person SET merged_into = NULL WHERE public_key IN ('%s', '%s')".formatted(one, other));
    }

    @Test
    void scenario9TheSameReasonAThirdTimeAndAskingAgainAfterARefusalAreInTheMondayReport() {
        PeopleScene scene = scene();
        SignedIn officer = as("kit.limestone");
        SignedIn information = as("iris.quartz");
        String monday = "/governance/monday/"
                + LocalDate.now(ZoneId.of("Europe/London")).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<String> spellings = List.of(
                "A child was left with him alone tonight",
                "a child was left with him alone  tonight.",
                "A CHILD was left with him alone tonight!");
        List<String> endings = List.of("", ".", " !");
        for (int i = 0; i < 3; i++) {
            scene.deliver(List.of(Said.of("paste-" + i, "police", "Ivo Garefowl" + i, "1971-0" + (i + 1) + "-02")));
            UUID person = scene.person("paste-" + i);
            Cases.own(database, "coral.gabbro", person);
            String ask = "/people/" + person + "/break-glass";
            officer.get(ask);
            officer.post(ask, Map.of("who", "him", "danger", "because", "urgency", "because"));
            assertThat(information.get(monday).body())
                    .as("after %d refusals and %d uses", i + 1, i)
                    .doesNotContain("break-glass in the same words");
            officer.get(ask);
            var given = officer.post(
                    ask,
                    Map.of(
                            "who",
                            "His daughter in Brackwater",
                            "danger",
                            spellings.get(i),
                            "urgency",
                            "A visit leaves in ten minutes and nobody answers the duty line" + endings.get(i)));
            assertThat(given.statusCode()).as(given.body()).isEqualTo(303);
        }
        assertThat(information.get("/governance/break-glass").body())
                .contains("given 2 times before by the same person");
        assertThat(information.get(monday).body())
                .contains("break-glass in the same words", "break-glass refused three times", "Kit Limestone");
    }

    @Test
    void scenario10WhereTheWallStandsOrARoleMayNotAskNoBreakGlassIsOffered() {
        PeopleScene scene = scene();
        scene.deliver(List.of(Said.of("no-glass", "police", "Vic Gadwall", "1969-02-03")));
        UUID person = scene.person("no-glass");
        for (String login : List.of("ruby.shale", "opal.schist", "iris.quartz", "garnet.dolerite", "pearl.granite")) {
            assertThat(as(login).get("/people/" + person + "/break-glass").statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        restrict(scene, person, "deny-list", "joan.chalk");
        assertThat(as("joan.chalk").get("/people/" + person + "/break-glass").statusCode())
                .as("a deny-list is never lifted")
                .isEqualTo(404);
    }

    @Test
    void scenario11WithoutItsEntryInTheTrailNothingIsOpened() {
        PeopleScene scene = scene();
        scene.deliver(List.of(Said.of("no-trail", "police", "Una Pochard", "1975-02-03")));
        UUID person = scene.person("no-trail");
        SignedIn officer = as("joan.chalk");
        String ask = "/people/" + person + "/break-glass";
        officer.get(ask);
        scene.administer(
                "ALTER TABLE access.look ADD CONSTRAINT no_glass CHECK (action <> 'broke the glass') NOT VALID");
        try {
            var reply = officer.post(
                    ask,
                    Map.of(
                            "who", "His former partner in Brackwater",
                            "danger", "He was seen outside her house with a knife",
                            "urgency", "A visit leaves in ten minutes and nobody answers the duty line"));
            assertThat(reply.statusCode()).isEqualTo(500);
        } finally {
            scene.administer("ALTER TABLE access.look DROP CONSTRAINT no_glass");
        }
        assertThat(officer.get("/people/" + person).statusCode()).isEqualTo(404);
    }

    @Test
    void aWorkerNamedOnThePageOfAPersonHasTheCaseFromItsFirstDayToItsLast() {
        PeopleScene scene = scene();
        scene.deliver(List.of(Said.of("allocated", "probation", "Gus Wigeon", "1988-02-03")
                .with("CRN", "X888001")
                .at("TS24 8AA")));
        UUID person = scene.person("allocated");
        scene.happened(
                "allocated", 3, "convictions", "police", java.time.LocalDate.of(2026, 3, 4), null, "Shoplifting");
        scene.happened("allocated", 3, "convictions", "police", java.time.LocalDate.of(2026, 5, 4), null, "Burglary");
        SignedIn worker = as("kit.limestone");
        assertThat(worker.get("/people/" + person).body())
                .as("a case of the agency: name, birth date and holding agency")
                .contains("Gus Wigeon", "a case of the agency you work for", "2: other 2; last 4 May 2026")
                .doesNotContain("X888001", "1 Heron Close");
        SignedIn manager = as("owen.gritstone");
        String page = "/people/" + person + "/workers";
        manager.get(page);
        assertThat(manager.post(page, Map.of("worker", "", "what", "", "from", "soon", "until", ""))
                        .body())
                .contains("Choose who works with the person", "Say as what", "Type the first day");
        manager.get(page);
        manager.post(
                page, Map.of("worker", "kit.limestone", "what", "offender manager", "from", "01/01/2026", "until", ""));
        assertThat(manager.get(page).body()).contains("Kit Limestone", "offender manager");
        assertThat(manager.post(
                                page,
                                Map.of("worker", "pearl.granite", "what", "adviser", "from", "01/01/2026", "until", ""))
                        .statusCode())
                .as("nobody of the victim's side is named here")
                .isEqualTo(403);
        assertThat(worker.get("/people/" + person).body())
                .contains("your own case", "X888001", "1 Heron Close", "Burglary");
        assertThat(as("joan.chalk").get("/people/" + person).body())
                .as("a colleague of the team")
                .contains("a colleague", "X888001", "district TS24")
                .doesNotContain("1 Heron Close");
        assertThat(worker.post(page, Map.of()).statusCode()).isIn(403, 422);
        Cases.own(database, "anders.slate", person);
    }
}
