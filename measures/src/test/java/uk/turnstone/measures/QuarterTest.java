package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvFileSource(resources = "quarters.csv", useHeadersInDisplayName = true)
    void aQuarterHasThreeMonthsAndAPartnershipsName(
            String quarter, YearMonth first, YearMonth last, String partnership, String previous, String previousYear) {
        Quarter parsed = Quarter.parse(quarter);
        assertThat(parsed.months()).containsExactly(first, first.plusMonths(1), last);
        assertThat(parsed.partnershipName()).isEqualTo(partnership);
        assertThat(parsed.previous()).hasToString(previous);
        assertThat(parsed.previousYear()).hasToString(previousYear);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2018", "2018-Q0", "2018-Q5", "2018-q4", " 2018-Q4", "2018-Q4 ", "18-Q4", "0999-Q1", "Q4"})
    void otherWritingIsRefused(String text) {
        assertThatThrownBy(() -> Quarter.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2018-Q4");
    }

    @Test
    void thereIsNoFifthQuarter() {
        assertThatThrownBy(() -> new Quarter(2018, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void writingAndReadingGiveTheSameQuarter(@ForAll("quarters") Quarter quarter) {
        assertThat(Quarter.parse(quarter.toString())).isEqualTo(quarter);
    }

    @Property
    void thePartnershipsNumbersLeadBackToTheQuarter(@ForAll("quarters") Quarter quarter) {
        assertThat(Quarter.ofPartnershipYear(quarter.partnershipYear(), quarter.partnershipNumber()))
                .isEqualTo(quarter);
    }

    @Property
    void everyMonthOfAQuarterIsInItAndInNoNeighbour(@ForAll("quarters") Quarter quarter) {
        assertThat(quarter.months()).hasSize(3).allSatisfy(month -> {
            assertThat(Quarter.of(month)).isEqualTo(quarter);
            assertThat(quarter.contains(month)).isTrue();
            assertThat(quarter.previous().contains(month)).isFalse();
            assertThat(quarter.next().contains(month)).isFalse();
        });
        assertThat(quarter.next().months().getFirst())
                .isEqualTo(quarter.months().getLast().plusMonths(1));
    }

    @Property
    void fourQuartersAreAYearAndForwardUndoesBack(@ForAll("quarters") Quarter quarter) {
        assertThat(quarter.previous().previous().previous().previous()).isEqualTo(quarter.previousYear());
        assertThat(quarter.previous().next()).isEqualTo(quarter);
        assertThat(quarter.previous()).isLessThan(quarter);
        assertThat(quarter.next()).isGreaterThan(quarter);
    }

    @Provide
    Arbitrary<Quarter> quarters() {
        return Combinators.combine(
                        Arbitraries.integers().between(1900, 2100),
                        Arbitraries.integers().between(1, 4))
                .as(Quarter::new);
    }
}
