package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ControlLimitsTest {

    @Test
    void limitsAreThreeSigmaOfTheMovingRangesFromTheMean() {
        // Moving ranges 2, 4, 2, 6, 4, 2 and 0: mean 20/7.
        var limits = ControlLimits.individuals(List.of(50.0, 52.0, 48.0, 50.0, 56.0, 52.0, 50.0, 50.0))
                .orElseThrow();
        assertThat(limits.mean()).isEqualTo(51);
        assertThat(limits.upper()).isCloseTo(51 + 20.0 / 7 * 3 / 1.128, within(1e-9));
        assertThat(limits.lower()).isCloseTo(51 - 20.0 / 7 * 3 / 1.128, within(1e-9));
    }

    @Test
    void aValueOnALimitIsWithin() {
        var limits = new ControlLimits(10, 5, 15);
        assertThat(List.of(4.9, 5.0, 15.0, 15.1).stream().map(limits::placeOf))
                .containsExactly(
                        ControlLimits.Place.BELOW,
                        ControlLimits.Place.WITHIN,
                        ControlLimits.Place.WITHIN,
                        ControlLimits.Place.ABOVE);
    }

    @Test
    void sevenValuesAreTooFew() {
        assertThat(ControlLimits.individuals(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0)))
                .isEmpty();
    }

    @Test
    void countsDoNotFallBelowNought() {
        assertThat(new ControlLimits(3, -4, 10).notBelowNought()).isEqualTo(new ControlLimits(3, 0, 10));
        assertThatThrownBy(() -> new ControlLimits(3, 4, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void addingTheSameToAllMovesTheLimitsByAsMuch(
            @ForAll @Size(min = 8, max = 24) List<@DoubleRange(min = 0, max = 500) Double> values) {
        var limits = ControlLimits.individuals(values).orElseThrow();
        var moved = ControlLimits.individuals(
                        values.stream().map(value -> value + 100).toList())
                .orElseThrow();
        assertThat(moved.lower()).isCloseTo(limits.lower() + 100, within(1e-6));
        assertThat(moved.upper()).isCloseTo(limits.upper() + 100, within(1e-6));
        assertThat(limits.mean() - limits.lower()).isCloseTo(limits.upper() - limits.mean(), within(1e-6));
    }
}
