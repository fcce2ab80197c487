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

class WrongFactPagesTest extends RunningTurnstone {
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
        assertThat(manager.get("/").body()).contains("corrected at source. In Monday");
        assertThat(manager.get("/people/" + one).body()).doesNotContain("reported wrong, not answered yet");
        assertThat(as("anders.slate").get(report).statusCode()).isEqualTo(404);
    }
}
