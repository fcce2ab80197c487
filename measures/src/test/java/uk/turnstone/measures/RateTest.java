package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void aRateIsRoundedHalfUpFromTheExactFraction() {
        assertThat(Rate.per1000(2287, 91_200).text(Rounding.ONE_DECIMAL)).isEqualTo("25.1");
        assertThat(Rate.per1000(1, 8).text(Rounding.ONE_DECIMAL)).isEqualTo("125.0");
        assertThat(Rate.per1000(1, 160_000).text(Rounding.TWO_DECIMALS)).isEqualTo("0.01");
        assertThat(Rate.percent(42, 48).text(Rounding.WHOLE)).isEqualTo("88");
    }

    @Test
    void noneOfAKnownBaseIsZeroAndWithoutABaseThereIsNoRate() {
        assertThat(Rate.per1000(0, 500).text(Rounding.TWO_DECIMALS)).isEqualTo("0.00");
        assertThat(Rate.per1000(0, 0).value(Rounding.ONE_DECIMAL)).isEmpty();
        assertThat(Rate.per1000(12, 0).text(Rounding.ONE_DECIMAL)).isEmpty();
    }

    @Test
    void areasTogetherAreSumOverSumAndNotTheMeanOfTheirRates() {
        Rate small = Rate.per1000(30, 1_000);
        Rate large = Rate.per1000(10, 9_000);
        assertThat(Rate.combined(List.of(small, large)).text(Rounding.ONE_DECIMAL))
                .isEqualTo("4.0");
    }

    @Test
    void anAreaWithoutABaseLeavesTheWholeWithoutOne() {
        assertThat(Rate.combined(List.of(Rate.per1000(30, 1_000), Rate.per1000(5, 0))))
                .isEqualTo(Rate.per1000(35, 0));
    }

    @Test
    void ratesPerDifferentNumbersDoNotCombine() {
        assertThatThrownBy(() -> Rate.per1000(1, 2).and(Rate.percent(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.combined(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRateOnFewerThanThirtyIsNotForShowing() {
        assertThat(Rate.percent(3, 29).hasShowableBase()).isFalse();
        assertThat(Rate.percent(3, 30).hasShowableBase()).isTrue();
    }

    @Property
    void moreEventsNeverLowerARateAndMoreBaseNeverRaisesIt(
            @ForAll @IntRange(max = 1_000_000) int count,
            @ForAll @IntRange(min = 1, max = 1_000_000) int base,
            @ForAll @IntRange(max = 1_000) int more) {
        var rate = Rate.per1000(count, base).value(Rounding.TWO_DECIMALS).orElseThrow();
        assertThat(Rate.per1000(count + more, base).value(Rounding.TWO_DECIMALS).orElseThrow())
                .isGreaterThanOrEqualTo(rate);
        assertThat(Rate.per1000(count, base + more).value(Rounding.TWO_DECIMALS).orElseThrow())
                .isLessThanOrEqualTo(rate);
    }

    @Property
    void twoAreasTogetherLieBetweenThem(
            @ForAll @IntRange(max = 10_000) int count,
            @ForAll @IntRange(min = 1, max = 10_000) int base,
            @ForAll @IntRange(max = 10_000) int otherCount,
            @ForAll @IntRange(min = 1, max = 10_000) int otherBase) {
        Rate one = Rate.per1000(count, base);
        Rate other = Rate.per1000(otherCount, otherBase);
        var low = one.value(Rounding.TWO_DECIMALS).orElseThrow();
        var high = other.value(Rounding.TWO_DECIMALS).orElseThrow();
        assertThat(one.and(other).value(Rounding.TWO_DECIMALS).orElseThrow()).isBetween(low.min(high), low.max(high));
    }
}
