package uk.turnstone.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ScorerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Form CHECKLIST = PracticeForm.shipped("risk-checklist");
    private static final Form NEEDS = PracticeForm.shipped("needs-assessment");

    private static Score score(Form form, Answers answers) {
        return Scorer.score(form, answers).orElseThrow();
    }

    /** The first questions yes, the last not known, those between no; none at all where both are nought. */
    private static Answers checklist(int yes, int notKnown) {
        List<String> topics = CHECKLIST.scoring().questions();
        Answers answers = Answers.NONE;
        for (int i = 0; i < topics.size() && yes + notKnown > 0; i++) {
            Answer answer = i >= topics.size() - notKnown
                    ? new Answer.Absent(Absence.NOT_KNOWN)
                    : Answer.Given.of(i < yes ? "yes" : "no");
            answers = answers.with(topics.get(i), answer);
        }
        return answers;
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "checklist.csv", numLinesToSkip = 1)
    void theChecklistCountsYesAndNothingElse(
            String what, int yes, int notKnown, Integer total, String band, int ceiling, String words) {
        Answers answers = checklist(yes, notKnown);
        Score score = score(CHECKLIST, answers);
        assertThat(score.total()).isEqualTo(total);
        assertThat(score.ceiling()).isEqualTo(ceiling);
        assertThat(score.words()).isEqualTo(words);
        assertThat(new Filling(CHECKLIST, answers, DAY, null, null).band()).isEqualTo(band);
    }

    @Test
    void theThreeAbsencesAreToldApart() {
        Score score = score(
                NEEDS,
                PracticeForm.answers(
                        "accommodation=3", "work=~not-asked", "health=~declined", "finance=~not-known", "family=0"));
        assertThat(score.words()).isEqualTo("2 of 7 answered, 1 not asked, 1 declined, 1 not known");
        assertThat(score.total()).isEqualTo(3);
        assertThat(score.highest()).isEqualTo(3);
        assertThat(score.sections())
                .filteredOn(section -> section.section().equals("work"))
                .first()
                .extracting(Score.OfSection::total)
                .isNull();
    }

    @Test
    void bandsAreThoseOfTheDayOfTheAnswers() {
        Form stricter = PracticeForm.read(
                PracticeForm.text().replace("judgement:", """
                            - from: 2026-07-01
                              bands:
                                - {id: little, title: Little, at-least: 0, at-most: 3}
                                - {id: much, title: Much, at-least: 4}
                        judgement:""".indent(0).replaceFirst("^\\s*- from", "    - from")));
        Answers answers = PracticeForm.answers("home=2", "work=full");
        assertThat(new Filling(stricter, answers, LocalDate.of(2026, 6, 30), null, null).band())
                .isEqualTo("much");
        assertThat(new Filling(stricter, answers, LocalDate.of(2026, 7, 1), null, null).band())
                .isEqualTo("little");
    }

    @Property(tries = 200)
    void anAbsenceInPlaceOfAnAnswerTakesExactlyItsPointsAndNeverAddsAny(
            @ForAll @Size(7) List<@IntRange(max = 3) Integer> levels,
            @ForAll @IntRange(max = 6) int which,
            @ForAll Absence why) {
        List<String> pathways = NEEDS.scoring().questions();
        Answers answers = Answers.NONE;
        for (int i = 0; i < levels.size(); i++) {
            answers =
                    answers.with(pathways.get(i), Answer.Given.of(levels.get(i).toString()));
        }
        Score all = score(NEEDS, answers);
        Score fewer = score(NEEDS, answers.with(pathways.get(which), new Answer.Absent(why)));
        assertThat(fewer.total()).isEqualTo(all.total() - levels.get(which));
        assertThat(fewer.ceiling()).isGreaterThanOrEqualTo(all.total());
        assertThat(fewer.answered()).isEqualTo(6);
    }

    @Property(tries = 200)
    void anotherYesNeverLowersTheBand(@ForAll @IntRange(max = 23) int yes, @ForAll @IntRange(max = 10) int notKnown) {
        int kept = Math.min(notKnown, 23 - yes);
        assertThat(place(checklist(yes + 1, kept))).isGreaterThanOrEqualTo(place(checklist(yes, kept)));
    }

    private static int place(Answers answers) {
        String band = new Filling(CHECKLIST, answers, DAY, null, null).band();
        return List.of("standard", "medium", "high").indexOf(String.valueOf(band));
    }
}
