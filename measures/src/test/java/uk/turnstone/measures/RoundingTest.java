package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RoundingTest {

    @ParameterizedTest
    @CsvFileSource(resources = "rounding.csv", useHeadersInDisplayName = true)
    void halvesGoAwayFromZero(BigDecimal exact, int decimals, String shown) {
        assertThat(new Rounding(decimals).of(exact).toPlainString()).isEqualTo(shown);
    }

    @Test
    void aQuotientIsRoundedOnce() {
        // 1249/5000 is 0.2498: by way of two decimals (0.25) it would become 0.3.
        assertThat(Rounding.ONE_DECIMAL.ofQuotient(BigDecimal.valueOf(1249), BigDecimal.valueOf(5000)))
                .isEqualTo("0.2");
    }

    @Test
    void fewerThanNoDecimalsIsRefused() {
        assertThatThrownBy(() -> new Rounding(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void roundingMovesAFigureByHalfAStepAtMostAndMirrorsItsSign(
            @ForAll BigDecimal exact, @ForAll @IntRange(max = 4) int decimals) {
        var rounding = new Rounding(decimals);
        BigDecimal rounded = rounding.of(exact);
        BigDecimal halfStep = new BigDecimal("0.5").movePointLeft(decimals);
        assertThat(rounded.subtract(exact).abs()).isLessThanOrEqualTo(halfStep);
        assertThat(rounding.of(exact.negate())).isEqualByComparingTo(rounded.negate());
    }
}
