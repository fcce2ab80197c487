package uk.turnstone.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static Filled filled(Form form, String... answers) {
        return new Filled(
                UUID.randomUUID(),
                1,
                1,
                new Filling(form, PracticeForm.answers(answers), LocalDate.of(2026, 5, 1), null, null),
                null,
                null,
                new Filled.Signed("j.flint", "Jo Flint", "Probation"),
                null,
                null);
    }

    private static Change change(Comparison comparison, String question) {
        return comparison.lines().stream()
                .filter(line -> line.id().equals(question))
                .findFirst()
                .orElseThrow()
                .change();
    }

    @Test
    void morePointsAreWorseAndFewerBetterAndOtherWordsChanged() {
        Comparison comparison = Comparison.of(
                filled(PracticeForm.FORM, "home=1", "work=none", "income=1", "known=yes", "since=2026-01-01"),
                filled(PracticeForm.FORM, "home=3", "work=full", "income=1", "known=no", "since=2026-01-02"));
        assertThat(change(comparison, "home")).isEqualTo(Change.WORSE);
        assertThat(change(comparison, "work")).isEqualTo(Change.BETTER);
        assertThat(change(comparison, "income")).isEqualTo(Change.SAME);
        assertThat(change(comparison, "known")).isEqualTo(Change.CHANGED);
        assertThat(change(comparison, "since")).isEqualTo(Change.CHANGED);
        assertThat(comparison.total()).isEqualTo(new Comparison.Total(3, 3, 2));
    }

    @Test
    void anAbsenceIsNeitherBetterNorWorseAndStaysOutOfTheTotal() {
        Comparison comparison = Comparison.of(
                filled(PracticeForm.FORM, "home=3", "work=none"),
                filled(PracticeForm.FORM, "home=~not-known", "work=full"));
        assertThat(change(comparison, "home")).isEqualTo(Change.CANNOT_SAY);
        assertThat(comparison.total()).isEqualTo(new Comparison.Total(2, 0, 1));
        assertThat(Comparison.of(filled(PracticeForm.FORM, "home=~declined"), filled(PracticeForm.FORM, "home=0"))
                        .total())
                .isNull();
    }

    @Test
    void wordsWrittenOrLeftOutAreAChangeAndDecliningToSayIsNone() {
        assertThat(change(
                        Comparison.of(filled(PracticeForm.FORM), filled(PracticeForm.FORM, "notes=Moved out.")),
                        "notes"))
                .isEqualTo(Change.CHANGED);
        assertThat(change(
                        Comparison.of(
                                filled(PracticeForm.FORM, "notes=~declined"),
                                filled(PracticeForm.FORM, "notes=Moved out.")),
                        "notes"))
                .isEqualTo(Change.CANNOT_SAY);
        assertThat(change(Comparison.of(filled(PracticeForm.FORM), filled(PracticeForm.FORM)), "notes"))
                .isEqualTo(Change.SAME);
    }

    @Test
    void whatOnlyOneVersionAsksIsSaidToBeSo() {
        Form newer = PracticeForm.read(
                PracticeForm.text().replace("version: 1", "version: 2").replace("{id: known,", "{id: known-now,"));
        Comparison comparison = Comparison.of(filled(PracticeForm.FORM, "known=yes"), filled(newer, "known-now=yes"));
        assertThat(change(comparison, "known-now")).isEqualTo(Change.ASKED_ANEW);
        assertThat(change(comparison, "known")).isEqualTo(Change.NOT_ASKED_ANY_MORE);
        assertThat(comparison.lines().getLast().before()).isEqualTo("Yes");
    }
}
