package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.turnstone.access.Cases;
import uk.turnstone.database.Database;
import uk.turnstone.linkage.identifier.PncId;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;

/** The queue as the link reviewer works through it, and what needs a human eye afterwards. */
class ReviewPagesTest extends RunningTurnstone {
    private static final String REVIEWER = "clay.marl";

    @Autowired
    private Database database;

    /** Two people with one number: what linking cannot tell. */
    private PeopleScene pair(String name, int number) {
        var scene = PeopleScene.in(database);
        String pnc = PncId.of(2002, number).canonical();
        scene.deliver(List.of(
                Said.of(name + "-1", "police", "Piet " + name, "1980-01-01").with("PNC", pnc)));
        scene.deliver(List.of(
                Said.of(name + "-2", "probation", "Sanne Kroon", "1961-07-08").with("PNC", pnc)));
        assertThat(scene.person(name + "-1")).isNotEqualTo(scene.person(name + "-2"));
        return scene;
    }

    private static String first(String pattern, String body) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as("there is " + pattern + " in " + body).isTrue();
        return matcher.group(1);
    }

    /** The address of the pair in which this name is. */
    private static String address(SignedIn reviewer, String name) {
        return first("(/people/review/[0-9a-f-]{36})\">Compare<span class=\"ts-vh\"> Piet " + name, queue(reviewer));
    }

    private static String queue(SignedIn reviewer) {
        return reviewer.get("/people/review").body();
    }

    private static Map<String, String> answer(SignedIn reviewer, String page, String answer, String reason) {
        String seen =
                first("name=\"seen\" value=\"([^\"]+)\"", reviewer.get(page).body());
        return Map.of("seen", seen, "answer", answer, "reason", reason);
    }

    @Test
    void thePairShowsBothSideBySideAndTheAnswerLeadsToTheNext() {
        PeopleScene scene = pair("Shoveler", 5001);
        pair("Pintail", 5002);
        var reviewer = as(REVIEWER);
        assertThat(reviewer.get("/").body()).contains("/people/review");
        String page = address(reviewer, "Shoveler");
        assertThat(reviewer.get(page).body())
                .contains("Piet Shoveler", "Sanne Kroon", "different", "differs", "the same", "Police", "Probation")
                .contains("1 Jan 1980", "8 Jul 1961", "Same person", "Different people", "Cannot tell")
                .contains(
                        "other surname −",
                        "same PNC number +",
                        "postcode not known +0.0",
                        " to 1 ",
                        "weights-desc",
                        "<svg");
        assertThat(reviewer.post(page, answer(reviewer, page, "same", " ")).body())
                .contains("Say in a sentence how you know.");
        assertThat(reviewer.post(page, answer(reviewer, page, "", "I know.")).statusCode())
                .isEqualTo(422);
        assertThat(reviewer.post(page, Map.of("seen", "stale", "answer", "same", "reason", "I know."))
                        .body())
                .contains("Look again");
        var reply = reviewer.post(page, answer(reviewer, page, "same", "Both gave one mother."));
        assertThat(reply.headers().firstValue("Location").orElseThrow()).startsWith("/people/review/");
        assertThat(scene.person("Shoveler-1")).isEqualTo(scene.person("Shoveler-2"));

        String after = queue(reviewer);
        assertThat(after).contains("Decided lately", "Both gave one mother.");
        assertThat(reviewer.get(page).statusCode()).as("it is answered").isEqualTo(404);
        String key = first("/people/decisions/([0-9a-f-]{36})/end(?s:(?!</form>).)*? Piet Shoveler", after);
        var undone = reviewer.post("/people/decisions/" + key + "/end", Map.of("reason", "Two.", "queue", "true"));
        assertThat(undone.headers().firstValue("Location")).hasValue("/people/review");
        assertThat(scene.person("Shoveler-1")).isNotEqualTo(scene.person("Shoveler-2"));
        assertThat(queue(reviewer)).contains("Piet Shoveler");
    }

    @Test
    void whoCannotTellIsNotAskedAgainUntilItIsPutBack() {
        PeopleScene scene = pair("Wigeon", 5003);
        var reviewer = as(REVIEWER);
        String page = address(reviewer, "Wigeon");
        reviewer.post(page, answer(reviewer, page, "unsure", "No photograph of either."));
        assertThat(scene.person("Wigeon-1")).isNotEqualTo(scene.person("Wigeon-2"));
        String after = queue(reviewer);
        assertThat(after)
                .contains("No photograph of either.", "Put back")
                .doesNotContain("Compare<span class=\"ts-vh\"> Piet Wigeon");
        String key = first("/people/decisions/([0-9a-f-]{36})/end(?s:(?!</form>).)*? Piet Wigeon", after);
        reviewer.post("/people/decisions/" + key + "/end", Map.of("reason", "I have one.", "queue", "true"));
        assertThat(address(reviewer, "Wigeon")).isEqualTo(page);
        reviewer.post(page, answer(reviewer, page, "different", "I saw both."));
        assertThat(reviewer.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void theQueueIsNarrowedByKindAndAgencyAndIsForReviewersAlone() {
        pair("Gadwall", 5004);
        var reviewer = as(REVIEWER);
        assertThat(reviewer.get("/people/review?kind=shared+number").body()).contains("Piet Gadwall");
        assertThat(reviewer.get("/people/review?kind=could+be+either").body()).doesNotContain("Piet Gadwall");
        assertThat(reviewer.get("/people/review?agency=Nobody").body()).doesNotContain("Piet Gadwall");
        String page = address(reviewer, "Gadwall");
        for (String login : List.of("owen.gritstone", "marla.gneiss")) {
            assertThat(as(login).get("/people/review").statusCode()).isEqualTo(403);
            assertThat(as(login).get(page).statusCode()).isEqualTo(403);
        }
        assertThat(reviewer.get("/people/review/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPairWithARecordThatTheReviewerMayNotSeeIsNotThere() {
        PeopleScene scene = pair("Eider", 5005);
        var reviewer = as(REVIEWER);
        String page = address(reviewer, "Eider");
        String before = queue(reviewer);
        int waiting = Integer.parseInt(first("([0-9]+) waits?<", before));
        scene.administer("""
                INSERT INTO access.restriction (restriction_key, partnership_id, person_key, kind, ground, reason, from_day, set_by, set_by_name)
                VALUES ('00000000-0000-4000-8000-0000000000e1', 1, '%s', 'deny-list', 'witness', 'A witness', '2020-01-01', 'test', 'Test');
                INSERT INTO access.restriction_record VALUES ('00000000-0000-4000-8000-0000000000e1', %d);
                INSERT INTO access.restriction_party (restriction_key, user_id)
                SELECT '00000000-0000-4000-8000-0000000000e1', user_id FROM access.app_user WHERE login = '%s';
                """.formatted(scene.person("Eider-2"), scene.record("Eider-2"), REVIEWER));
        String after = queue(reviewer);
        assertThat(after).doesNotContain("Eider");
        assertThat(Integer.parseInt(first("([0-9]+) waits?<", after))).isEqualTo(waiting - 1);
        assertThat(reviewer.get(page).statusCode()).isEqualTo(404);
        assertThat(reviewer.get("/").body()).doesNotContain("Eider");
    }

    @Test
    void afterASplitWhatWasEnteredMeanwhileIsListedUntilSomebodyTicksItOff() {
        var scene = PeopleScene.in(database);
        String pnc = PncId.of(2004, 5006).canonical();
        scene.deliver(List.of(
                Said.of("Scaup-1", "police", "Joris Scaup", "1975-02-03").with("PNC", pnc)));
        scene.deliver(List.of(
                Said.of("Scaup-2", "probation", "Joris Scaup", "1975-02-03").with("PNC", pnc)));
        UUID person = scene.person("Scaup-1");
        Cases.own(database, REVIEWER, person);
        var manager = as("owen.gritstone");
        Cases.own(database, "owen.gritstone", person);
        manager.get("/cohorts/join/" + person);
        var joined = manager.post(
                "/cohorts/join/" + person,
                Map.of("cohort", "HCC", "joined", "2026-11-20", "reason", "Arrested most this month"));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        assertThat(manager.get("/").body()).doesNotContain(person + "/split#eye");

        var reviewer = as(REVIEWER);
        String split = "/people/" + person + "/split";
        String seen =
                first("name=\"seen\" value=\"([^\"]+)\"", reviewer.get(split).body());
        reviewer.post(split, Map.of("seen", seen, "leaving", "1", "reason", "Another man."));
        assertThat(scene.person("Scaup-2")).isNotEqualTo(scene.person("Scaup-1"));

        assertThat(manager.get("/").body()).contains(person + "/split#eye", "membership of a cohort, 1, entered");
        String listed = manager.get(split).body();
        assertThat(listed).contains("Needs a human eye", "membership of a cohort", "Joris Scaup");
        assertThat(as("ruby.shale").get("/").body()).doesNotContain("/split#eye");
        Matcher ticks = Pattern.compile("/split/seen/([0-9a-f-]{36})").matcher(listed);
        while (ticks.find()) {
            manager.get(split);
            assertThat(manager.post(split + "/seen/" + ticks.group(1), Map.of()).statusCode())
                    .isEqualTo(303);
        }
        assertThat(manager.get("/").body()).doesNotContain(person + "/split#eye");
        assertThat(manager.get(split).body()).contains("Owen Gritstone, ");
        assertThat(manager.post(split + "/seen/" + UUID.randomUUID(), Map.of()).statusCode())
                .isEqualTo(404);
    }
}
