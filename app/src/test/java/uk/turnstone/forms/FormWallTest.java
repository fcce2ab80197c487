package uk.turnstone.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.turnstone.access.Context;
import uk.turnstone.web.SignedIn;

/** Whom a form is about must not be told to the other side of the wall, not even by how a page refuses. */
class FormWallTest extends FormWork {
    private static final List<String> OFFENDER_SIDE = List.of(
            "owen.gritstone", "joan.chalk", "anders.slate", "petra.chert", "ruby.shale", "marla.gneiss", "clay.marl");

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
                assertThat(SignedIn.told(browser.get(nothing))).isEqualTo(SignedIn.told(reply));
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
}
