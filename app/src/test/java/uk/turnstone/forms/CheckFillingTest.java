package uk.turnstone.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.turnstone.web.Problem;

class CheckFillingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Typed typed(String... fields) {
        Map<String, List<String>> typed = new TreeMap<>(Map.of(
                "answered-on", List.of("20/11/2026"),
                "source", List.of("person"),
                "q-home", List.of("0"),
                "q-work", List.of("full"),
                "q-notes", List.of("Fine."),
                "q-income", List.of("1")));
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            typed.put(parts[0], parts[1].isEmpty() ? List.of() : List.of(parts[1].split("\\|")));
        }
        return new Typed(typed);
    }

    private static List<Problem> problems(String... fields) {
        return CheckFilling.of(PracticeForm.FORM, typed(fields), TODAY)
                .problems()
                .list();
    }

    private static Answers answers(String... fields) {
        CheckFilling.Checked checked = CheckFilling.of(PracticeForm.FORM, typed(fields), TODAY);
        assertThat(checked.problems().list()).isEmpty();
        return checked.filling().answers();
    }

    @Test
    void anAnswerAndEachWayOfHavingNoneAreKeptAsWhatTheyAre() {
        assertThat(answers("q-home=~not-asked").to("home")).contains(new Answer.Absent(Absence.NOT_ASKED));
        assertThat(answers("q-income=", "x-income=declined").to("income"))
                .contains(new Answer.Absent(Absence.DECLINED));
        assertThat(answers().to("home")).contains(Answer.Given.of("0"));
        assertThat(answers().to("since")).isEmpty();
        assertThat(answers("q-since=1 Nov 2026").to("since")).contains(Answer.Given.of("2026-11-01"));
    }

    @Test
    void whatIsNeededAndMissingIsNamed() {
        assertThat(problems("q-home=", "q-notes="))
                .containsExactly(
                        new Problem("q-home", "“How is home?”: answer it, or say why there is no answer"),
                        new Problem("q-notes", "“Notes?”: answer it, or say why there is no answer"));
    }

    @Test
    void anAbsenceThatIsNotOfferedIsNoAnswer() {
        assertThat(problems("q-notes=", "x-notes=not-known"))
                .extracting(Problem::field)
                .containsExactly("q-notes");
    }

    @Test
    void aQuestionAskedOnlyIfIsNeededExactlyThen() {
        assertThat(problems("q-home=2")).extracting(Problem::field).containsExactly("q-debts");
        assertThat(answers("q-home=2", "q-debts=no").to("debts")).contains(Answer.Given.of("no"));
        // Chosen and then covered again by another answer above it: it has no place.
        assertThat(answers("q-home=1", "q-debts=yes").to("debts")).isEmpty();
    }

    @Test
    void wrongValuesAreToldInWordsOfWhatToDo() {
        assertThat(problems("q-income=12", "q-since=soon", "q-home=7", "q-work=full|none"))
                .extracting(Problem::words)
                .containsExactly(
                        "“How is home?”: choose one of the answers offered",
                        "“Work?”: choose one of the answers offered",
                        "“How many incomes?”: give a whole number from 0 to 9",
                        "“Since when?”: give a day, such as 23/11/2026");
        assertThat(problems("q-income=1", "x-income=declined"))
                .extracting(Problem::words)
                .containsExactly("“How many incomes?”: give an answer, or say why there is none, not both");
    }

    @Test
    void theDayIsNotAfterTodayNorBeforeTheVersion() {
        assertThat(problems("answered-on=21/11/2026"))
                .extracting(Problem::field)
                .containsExactly("answered-on");
        assertThat(problems("answered-on=31/12/2025"))
                .extracting(Problem::field)
                .containsExactly("answered-on");
        assertThat(problems("answered-on=1/1/2026")).isEmpty();
    }

    @Test
    void aJudgementGoesOverTheScoreAndGivesItsReasonAndWhatItNeeds() {
        assertThat(problems("judged=much")).extracting(Problem::field).containsExactly("judged-why");
        assertThat(problems("judged-why=I know her."))
                .extracting(Problem::field)
                .containsExactly("judged");
        assertThat(problems("judged=much", "judged-why=Seen.", "q-notes=", "x-notes=declined"))
                .extracting(Problem::field)
                .containsExactly("q-notes");
        assertThat(problems("judged=much", "judged-why=Seen.", "q-work=none"))
                .extracting(Problem::words)
                .containsExactly("The score says “Much” already; a judgement goes over the score, not under it");
        Filling judged = CheckFilling.of(PracticeForm.FORM, typed("judged=much", "judged-why=Seen on Monday."), TODAY)
                .filling();
        assertThat(judged.judged()).isEqualTo(new Filling.Judged("much", "Seen on Monday."));
        assertThat(judged.band()).isEqualTo("little");
    }

    @Test
    void whatWasSavedIsTypedAgainAsItWas() {
        Filling filling = CheckFilling.of(
                        PracticeForm.FORM,
                        typed("q-home=3", "q-debts=~declined", "x-income=not-known", "q-income=", "q-since=3/2/2026"),
                        TODAY)
                .filling();
        Filling again = CheckFilling.of(PracticeForm.FORM, TypedAgain.of(filling), TODAY)
                .filling();
        assertThat(again).isEqualTo(filling);
        assertThat(AnswersJson.read(PracticeForm.FORM, AnswersJson.write(filling.answers())))
                .isEqualTo(filling.answers());
    }

    @Test
    void whatWasTypedIntoAnOlderVersionIsBroughtOverAndWhatDoesNotFitIsShown() {
        Form newer = PracticeForm.read(PracticeForm.text()
                .replace("version: 1", "version: 2")
                .replace("{value: full, text: Full, score: 0}", "{value: some, text: Some, score: 0}")
                .replace("{id: notes,", "{id: remarks,")
                .replace("needs: [notes]", "needs: [remarks]"));
        CarriedOver carried = CarriedOver.of(PracticeForm.FORM, newer, typed());
        assertThat(carried.left())
                .containsExactlyInAnyOrder(
                        new CarriedOver.Left("Work?", "Full"), new CarriedOver.Left("Notes?", "Fine."));
        assertThat(carried.typed().one("q-income")).isEqualTo("1");
        assertThat(carried.typed().all("q-work")).isEmpty();
    }
}
