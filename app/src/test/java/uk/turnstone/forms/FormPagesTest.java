package uk.turnstone.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.turnstone.access.Context;
import uk.turnstone.web.SignedIn;

class FormPagesTest extends FormWork {
    @Test
    void aNeedsAssessmentIsFilledInReadComparedAndPrinted() {
        UUID person = scene.offender("Dunlin Ade");
        SignedIn joan = as("joan.chalk");
        assertThat(joan.get(fill(NEEDS, person)).body())
                .contains("Needs assessment", "Dunlin Ade", "born 4 Mar 1985", "not asked", "declined", "not known");
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
                .contains(
                        "ts-paper",
                        "ts-printed",
                        "for Joan Chalk, Saltmarsh Vale Probation",
                        "Needs assessment, version 1 · Dunlin Ade");
        assertThat(joan.get("/forms/about/" + person).body()).contains(first, second);
        assertThat(scene.everything
                        .sql(
                                "SELECT count(*) FROM access.look_told WHERE person_key = :person AND detail LIKE 'form needs-assessment%'")
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
