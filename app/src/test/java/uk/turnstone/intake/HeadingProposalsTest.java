package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class HeadingProposalsTest {
    private static final Format ARRESTS = new Formats().named("police-arrests");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvFileSource(resources = "headings.csv", numLinesToSkip = 1)
    void aHeadingIsProposedForTheColumnItMostLikelyIs(String heading, String column) {
        var proposed = HeadingProposals.of(ARRESTS, List.of(heading), List.of(), TODAY);
        if (column == null) {
            assertThat(proposed).isEmpty();
        } else {
            assertThat(proposed).containsExactly(java.util.Map.entry(column, heading));
        }
    }

    @Test
    void whatStandsUnderAHeadingDecidesBetweenTwoOfTheSameWords() {
        var proposed = HeadingProposals.of(
                ARRESTS,
                List.of("Birth", "Birth date of record"),
                List.of(List.of("12/03/1992", "see file"), List.of("1985", "as above")),
                TODAY);
        assertThat(proposed).containsEntry("birth_date", "Birth");
    }

    @Test
    void aHeadingIsProposedOnce() {
        var proposed = HeadingProposals.of(ARRESTS, List.of("offence"), List.of(), TODAY);
        assertThat(proposed).containsOnlyKeys("offence");
    }
}
