package uk.turnstone.measures;

import java.math.BigDecimal;

/**
 * The 95 % confidence interval of a figure, in the figure's own unit.
 *
 * @param lower not above {@code upper}
 * @param upper not below {@code lower}
 */
public record Interval(BigDecimal lower, BigDecimal upper) {

    /** @throws IllegalArgumentException if the limits are the wrong way round */
    public Interval {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("lower limit " + lower + " is above upper limit " + upper);
        }
    }

    public Interval rounded(Rounding rounding) {
        return new Interval(rounding.of(lower), rounding.of(upper));
    }

    public boolean contains(BigDecimal figure) {
        return lower.compareTo(figure) <= 0 && figure.compareTo(upper) <= 0;
    }
}
