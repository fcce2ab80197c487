package uk.turnstone.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import uk.turnstone.definitions.DefinitionMistake;

class FormReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "mistakes.csv", numLinesToSkip = 1)
    void aMistakeIsRefusedWithFileLineColumnAndReason(String mistake, String replace, String with, String said) {
        String right = PracticeForm.text();
        assertThat(right).as("what is replaced").contains(replace);
        String wrong = right.replace(replace, with == null ? "" : with);
        assertThatThrownBy(() -> PracticeForm.read(wrong))
                .isInstanceOf(DefinitionMistake.class)
                .message()
                .startsWith("practice.yaml:" + said);
    }

    @Test
    void theOriginalOfThoseMistakesIsRightAndReadAsWritten() {
        Form form = PracticeForm.FORM;
        assertThat(form.questions().map(Question::id))
                .containsExactly("known", "home", "work", "debts", "notes", "income", "since");
        assertThat(form.question("notes").absences()).containsExactly(Absence.DECLINED);
        assertThat(form.question("home").absences())
                .containsExactlyInAnyOrder(Absence.NOT_ASKED, Absence.DECLINED, Absence.NOT_KNOWN);
        assertThat(form.question("debts").when().words(form)).isEqualTo("“How is home?” is Clear or Severe");
    }

    @Test
    void commentsAndLayoutAreNoContentAndEveryWordIs() {
        String text = PracticeForm.text();
        String content = PracticeForm.FORM.origin().content();
        assertThat(PracticeForm.read("# a remark\n\n" + text.replace("to: [much]", "to:\n    - much"))
                        .origin()
                        .content())
                .isEqualTo(content);
        assertThat(PracticeForm.read(text.replace("Debts?", "Debt?")).origin().content())
                .isNotEqualTo(content);
    }

    @Test
    void theNeedsAssessmentShippedHasTheSevenPathwaysWithLevelsEvidenceAndWishes() {
        Form form = PracticeForm.shipped("needs-assessment");
        assertThat(form.scoring().questions())
                .containsExactly("accommodation", "work", "health", "drugs-alcohol", "finance", "family", "thinking");
        assertThat(form.scoring().questions()).allSatisfy(pathway -> {
            assertThat(form.question(pathway).type().choices().stream().map(Option::text))
                    .containsExactly("None", "Some", "Clear", "Severe");
            assertThat(form.find(pathway + "-evidence")).isPresent();
            assertThat(form.find(pathway + "-wanted")).isPresent();
        });
        assertThat(form.category()).isEqualTo("needs-assessment");
    }

    @Test
    void theRiskChecklistShippedHasTwentyFourTopicsOnTheVictimsSide() {
        Form form = PracticeForm.shipped("risk-checklist");
        assertThat(form.scoring().questions()).hasSize(24).doesNotHaveDuplicates();
        assertThat(form.side()).isEqualTo(Side.VICTIM);
        assertThat(form.category()).isEqualTo("dash");
        assertThat(form.judgement().needs()).containsExactly("factors");
    }
}
