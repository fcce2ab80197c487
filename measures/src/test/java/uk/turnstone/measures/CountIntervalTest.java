package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountIntervalTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void belowTenEventsTheLimitsAreThoseOfThePoissonDistribution(int count) {
        Interval interval = CountInterval.of(count);
        assertThat(interval.lower().doubleValue()).isCloseTo(exactLower(count), within(1e-8));
        assertThat(interval.upper().doubleValue()).isCloseTo(exactUpper(count), within(1e-8));
    }

    @Property
    void fromTenEventsByarsLimitsAreCloseToTheExactOnes(@ForAll @IntRange(min = 10, max = 100_000) int count) {
        Interval interval = CountInterval.of(count);
        assertThat(interval.lower().doubleValue()).isCloseTo(exactLower(count), within(0.03));
        assertThat(interval.upper().doubleValue()).isCloseTo(exactUpper(count), within(0.03));
    }

    @Test
    void twentyCrimesInTenThousandPeopleAreTwoPerThousandGiveOrTake() {
        Interval interval = CountInterval.of(Rate.per1000(20, 10_000)).orElseThrow();
        assertThat(interval.rounded(Rounding.TWO_DECIMALS))
                .isEqualTo(new Interval(new BigDecimal("1.22"), new BigDecimal("3.09")));
    }

    @Test
    void withoutABaseThereIsNoInterval() {
        assertThat(CountInterval.of(Rate.per1000(20, 0))).isEmpty();
    }

    @Test
    void aCountCannotBeNegative() {
        assertThatThrownBy(() -> CountInterval.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theIntervalHoldsTheCountAndRisesWithIt(@ForAll @IntRange(max = 100_000) int count) {
        Interval interval = CountInterval.of(count);
        Interval next = CountInterval.of(count + 1);
        assertThat(interval.contains(BigDecimal.valueOf(count))).isTrue();
        assertThat(next.lower()).isGreaterThan(interval.lower());
        assertThat(next.upper()).isGreaterThan(interval.upper());
    }

    private static double exactLower(int count) {
        return count == 0 ? 0 : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(0.025) / 2;
    }

    private static double exactUpper(int count) {
        return ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(0.025) / 2;
    }
}
