package uk.turnstone.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import uk.turnstone.Workplace;
import uk.turnstone.linkage.PartialDate.Answer;

class JoiningRulesTest {
    private static final Cohort ADULTS = new Cohort("PPO", "Prolific", "", "", 30, 30, true);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "joining.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void whoMayJoin(
            String rule,
            LocalDate joined,
            LocalDate left,
            LocalDate otherJoined,
            LocalDate otherLeft,
            LocalDate bornEarliest,
            LocalDate bornLatest,
            String ageDecision,
            String errors) {
        Stay stay = new Stay(joined, "Why.", left, left == null ? null : "Done.");
        List<Stay> others = otherJoined == null ? List.of() : List.of(new Stay(otherJoined, "Why.", otherLeft, null));
        var candidate = new Candidate(
                1, UUID.randomUUID(), bornEarliest == null ? List.of() : List.of(bornEarliest, bornLatest));
        assertThat(
                        JoiningRules.check(
                                        ADULTS, stay, others, candidate.under18On(joined), ageDecision, Workplace.TODAY)
                                .stream()
                                .map(Enum::name)
                                .collect(Collectors.joining("+")))
                .isEqualTo(errors == null ? "" : errors);
    }

    @Test
    void recordsThatDisagreeOnTheBirthDateCannotSayTheAge() {
        var candidate = new Candidate(
                1,
                UUID.randomUUID(),
                Stream.of("1990-01-02", "1990-01-02", "2010-01-02", "2010-01-02")
                        .map(LocalDate::parse)
                        .toList());
        assertThat(candidate.under18On(Workplace.TODAY)).isEqualTo(Answer.CANNOT_SAY);
    }

    @Test
    void aCohortThatIsNotForAdultsOnlyTakesAnyAge() {
        var young = new Cohort("YOS", "Young", "", "", 10, 10, false);
        assertThat(JoiningRules.check(
                        young, Stay.since(Workplace.TODAY, "Why."), List.of(), Answer.YES, null, Workplace.TODAY))
                .isEmpty();
    }
}
