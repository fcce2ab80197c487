package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.turnstone.access.Cases;
import uk.turnstone.database.Database;
import uk.turnstone.linkage.identifier.PncId;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;

class LinkPagesTest extends RunningTurnstone {
    @Autowired
    private Database database;

    private static String first(String pattern, String body) {
        var matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as("there is " + pattern).isTrue();
        return matcher.group(1);
    }

    private static String seen(SignedIn browser, String page) {
        return first("name=\"seen\" value=\"([^\"]+)\"", browser.get(page).body());
    }

    @Test
    void aColleagueProposesTheLinkReviewerAgreesAndUndoes() {
        var scene = PeopleScene.in(database);
        scene.deliver(List.of(Said.of("goose-1", "police", "Bran Whitefront", "1971-02-03")
                .with("PNC", PncId.of(2003, 901).canonical())));
        scene.deliver(List.of(Said.of("goose-2", "probation", "Bram Whitefronte", "1972-02-03")
                .with("CRN", "X777001")));
        String page = "/people/" + scene.person("goose-1") + "/same/" + scene.person("goose-2");

        var colleague = as("owen.gritstone");
        assertThat(colleague
                        .find("/people/" + scene.person("goose-1") + "/same", "whitefronte")
                        .body())
                .contains("Compare with Bram Whitefronte");
        String seen = seen(colleague, page);
        assertThat(colleague
                        .post(page, Map.of("seen", seen, "answer", "same", "reason", " "))
                        .statusCode())
                .isEqualTo(422);
        colleague.post(page, Map.of("seen", seen, "answer", "same", "reason", "His licence shows both names."));
        assertThat(scene.person("goose-1")).isNotEqualTo(scene.person("goose-2"));
        assertThat(colleague.get("/people/decisions").statusCode()).isEqualTo(403);

        var reviewer = as("clay.marl");
        assertThat(reviewer.get("/").body()).contains("Who is who", "Bran Whitefront");
        String decisions = reviewer.get("/people/decisions").body();
        assertThat(decisions).contains("His licence shows both names.");
        String key = first("/people/decisions/([0-9a-f-]{36})/agree", decisions);
        reviewer.post("/people/decisions/" + key + "/agree", Map.of());
        assertThat(scene.person("goose-1")).isEqualTo(scene.person("goose-2"));

        reviewer.get("/people/decisions");
        reviewer.post("/people/decisions/" + key + "/end", Map.of("reason", "Two brothers."));
        assertThat(scene.person("goose-1")).isNotEqualTo(scene.person("goose-2"));
        assertThat(reviewer.get("/people/decisions").body()).contains("Two brothers.");
        assertThat(reviewer.get("/people/review").statusCode()).isEqualTo(200);
    }

    @Test
    void theReviewerPartsARecordAndAStalePageChangesNothing() {
        var scene = PeopleScene.in(database);
        String pnc = PncId.of(2004, 902).canonical();
        scene.deliver(List.of(
                Said.of("teal-1", "police", "Ivo Garganey", "1975-02-03").with("PNC", pnc)));
        scene.deliver(List.of(
                Said.of("teal-2", "probation", "Ivo Garganey", "1975-02-03").with("PNC", pnc)));
        String page = "/people/" + scene.person("teal-1") + "/split";
        Cases.own(database, "clay.marl", scene.person("teal-1"));
        var reviewer = as("clay.marl");
        String seen = seen(reviewer, page);
        assertThat(reviewer.post(page, Map.of("seen", "stale", "leaving", "1", "reason", "Another man."))
                        .statusCode())
                .isEqualTo(422);
        assertThat(reviewer.post(page, Map.of("seen", seen, "reason", "Another man."))
                        .statusCode())
                .isEqualTo(422);
        assertThat(scene.person("teal-1")).isEqualTo(scene.person("teal-2"));
        reviewer.get(page);
        reviewer.post(page, Map.of("seen", seen, "leaving", "1", "reason", "Another man."));
        assertThat(scene.person("teal-1")).isNotEqualTo(scene.person("teal-2"));
        assertThat(reviewer.get("/people/" + scene.person("teal-2")).body()).contains("Ivo Garganey");
    }
}
