package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.turnstone.database.Database;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;

class DecisionPagesTest extends RunningTurnstone {
    private static PeopleScene scene;

    @Autowired
    private Database database;

    private UUID person(String name, String agency) {
        if (scene == null) {
            scene = PeopleScene.in(database);
        }
        scene.deliver(List.of(Said.of(name, agency, name, "1992-03-12").at("TS24 8AA")));
        return scene.person(name);
    }

    @Test
    void aProposalIsDecidedByTheLinkReviewerAndUndone() {
        UUID one = person("Osprey Wren", "police");
        UUID other = person("Osprey Wrenn", "probation");
        SignedIn manager = as("owen.gritstone");
        assertThat(manager.get("/people/" + one + "/same?q=osprey").body())
                .contains("/people/" + one + "/same/" + other)
                .doesNotContain("/same/" + one + "\"");
        String address = "/people/" + one + "/same/" + other;
        assertThat(manager.get(address).body())
                .contains("Osprey Wrenn", "1 Heron Close, TS24 8AA", "Propose that they are one person");
        var blank = manager.post(address, Map.of("answer", "same", "reason", ""));
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("Say why in a sentence");
        manager.post(address, Map.of("answer", "same", "reason", "Both gave one telephone."));
        assertThat(scene.person("Osprey Wrenn")).isEqualTo(other);

        SignedIn reviewer = as("clay.marl");
        String decision = "/people/decisions/"
                + scene.query(sql -> sql.sql("SELECT decision_key FROM people.decision WHERE reason LIKE 'Both gave%'")
                        .query(UUID.class)
                        .single());
        assertThat(reviewer.get("/").body()).contains("Both gave one telephone.", decision);
        assertThat(manager.post(decision + "/settle", Map.of()).statusCode()).isEqualTo(403);
        reviewer.get(decision);
        reviewer.post(decision + "/settle", Map.of());
        assertThat(scene.person("Osprey Wrenn")).isEqualTo(one);
        assertThat(manager.get("/people/" + other).body()).contains("Osprey Wren");
        reviewer.get(decision);
        reviewer.post(decision + "/undo", Map.of("reason", "Two telephones after all."));
        assertThat(scene.person("Osprey Wrenn")).isEqualTo(other);
        assertThat(reviewer.get(decision).body()).contains("undone by Clay Marl");
    }

    @Test
    void recordsThatAreOfSomebodyElseLeave() {
        UUID one = person("Merle Ousel", "police");
        scene.deliver(List.of(
                Said.of("ousel too", "probation", "Merle Ousel", "1992-03-12").at("TS24 8AA")));
        assertThat(scene.person("ousel too")).isEqualTo(one);
        SignedIn reviewer = as("clay.marl");
        String page = reviewer.get("/people/" + one + "/part").body();
        String seen = page.replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
        assertThat(page).doesNotContain("value=\"" + scene.record("ousel too") + "\"");
        assertThat(reviewer.post("/people/" + one + "/part", Map.of("leaves", "1", "seen", "1 then", "reason", "No."))
                        .body())
                .contains("The records changed meanwhile");
        assertThat(reviewer.post("/people/" + one + "/part", Map.of("seen", seen, "reason", "His brother."))
                        .body())
                .contains("Choose some of the records, not none and not all");
        reviewer.post("/people/" + one + "/part", Map.of("leaves", "1", "seen", seen, "reason", "His brother."));
        assertThat(scene.person("ousel too")).isNotEqualTo(scene.person("Merle Ousel"));
    }

    @Test
    void aWrongFactIsReportedMarkedAndAnsweredByTheAgencyThatSaysIt() {
        UUID one = person("Teal Godwit", "probation");
        SignedIn manager = as("owen.gritstone");
        String form = "/people/" + one + "/wrong/f0";
        assertThat(manager.get("/people/" + one).body()).contains(form).doesNotContain("reported wrong");
        assertThat(manager.get(form).body()).contains("Teal Godwit");
        assertThat(manager.post(form, Map.of("said", "Teal Godwit", "wrong", "x"))
                        .statusCode())
                .isEqualTo(422);
        manager.post(
                form,
                Map.of(
                        "said",
                        "Teal Godwit",
                        "kind",
                        "wrong fact",
                        "wrong",
                        "She is called Knot.",
                        "right",
                        "Teal Knot"));
        assertThat(manager.get("/people/" + one).body()).contains("reported wrong, not answered yet");

        SignedIn officer = as("idris.flint");
        String today = officer.get("/").body();
        assertThat(today).contains("She is called Knot.");
        assertThat(as("marla.gneiss").get("/").body())
                .as("the police are not asked what probation says")
                .doesNotContain("She is called Knot.");
        String report = today.replaceAll("(?s).*(/people/wrong-facts/[0-9a-f-]{36}).*", "$1");
        officer.get(report);
        officer.post(report, Map.of("answer", "corrected", "words", "In Monday's extract."));
        assertThat(manager.get("/").body()).contains("corrected at source. In Monday&#39;s extract.");
        assertThat(manager.get("/people/" + one).body()).doesNotContain("reported wrong, not answered yet");
        assertThat(as("anders.slate").get(report).statusCode()).isEqualTo(404);
    }

    @Test
    void findingsAreForLinkReviewers() {
        assertThat(as("clay.marl").get("/people/findings").statusCode()).isEqualTo(200);
        assertThat(as("owen.gritstone").get("/people/findings").statusCode()).isEqualTo(403);
    }
}
