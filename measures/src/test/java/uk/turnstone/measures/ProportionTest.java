package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProportionTest {

    @ParameterizedTest
    @CsvFileSource(resources = "wilson.csv", useHeadersInDisplayName = true)
    void wilsonsIntervalIsAsInTheLiterature(long count, long base, String lower, String upper) {
        assertThat(new Proportion(count, base).percentInterval().rounded(Rounding.TWO_DECIMALS))
                .isEqualTo(new Interval(new BigDecimal(lower), new BigDecimal(upper)));
    }

    @Test
    void theNormalPointIsThatOfTheDistribution() {
        assertThat(Proportion.Z.doubleValue())
                .isCloseTo(NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025), within(1e-14));
    }

    @Test
    void moreThanAllAndOfNobodyAreNoProportions() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theIntervalLiesWithinNoneAndAllAndHoldsTheFigure(
            @ForAll @IntRange(min = 1, max = 5_000) int base, @ForAll @IntRange(max = 5_000) int some) {
        int count = Math.min(some, base);
        Interval interval = new Proportion(count, base).percentInterval();
        assertThat(interval.lower()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(interval.upper()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(interval.contains(
                        Rate.percent(count, base).value(new Rounding(10)).orElseThrow()))
                .isTrue();
    }

    /** At each limit the score test just rejects: (p − L)² = z² L (1 − L) / n, which is how Wilson defines it. */
    @Property
    void eachLimitSolvesTheScoreEquation(
            @ForAll @IntRange(min = 2, max = 5_000) int base, @ForAll @IntRange(min = 1, max = 5_000) int some) {
        int count = Math.min(some, base - 1);
        Interval interval = new Proportion(count, base).percentInterval();
        for (BigDecimal limit : new BigDecimal[] {interval.lower(), interval.upper()}) {
            double at = limit.doubleValue() / 100;
            double share = (double) count / base;
            double score = Math.abs(share - at) / Math.sqrt(at * (1 - at) / base);
            assertThat(score).isCloseTo(1.959963984540054, within(1e-6));
        }
    }
}
