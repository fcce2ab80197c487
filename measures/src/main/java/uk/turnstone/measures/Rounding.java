package uk.turnstone.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a figure is rounded when it is shown: half-up, so that 0.25 becomes 0.3 and −56.25 becomes −56.3. One decimal for
 * rates and per cent, none for reports in whole per cent; what is stored stays exact (domain notes, part 5, question
 * 6).
 *
 * @param decimals digits after the point, 0 to 10
 */
public record Rounding(int decimals) {

    public static final Rounding WHOLE = new Rounding(0);
    public static final Rounding ONE_DECIMAL = new Rounding(1);
    public static final Rounding TWO_DECIMALS = new Rounding(2);

    /** @throws IllegalArgumentException if {@code decimals} is outside 0 to 10 */
    public Rounding {
        if (decimals < 0 || decimals > 10) {
            throw new IllegalArgumentException("decimals must be 0 to 10, was " + decimals);
        }
    }

    public BigDecimal of(BigDecimal exact) {
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * The quotient, rounded once from the exact fraction: rounding a rounded figure again can move it by a whole digit.
     *
     * @throws ArithmeticException if {@code denominator} is zero
     */
    public BigDecimal ofQuotient(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }
}
