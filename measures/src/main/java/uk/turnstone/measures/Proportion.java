package uk.turnstone.measures;

import static java.math.BigDecimal.valueOf;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * People with a mark among all who could have it: re-offenders among offenders.
 *
 * @param count those with it, 0 to {@code base}
 * @param base all of them, 1 or more
 */
public record Proportion(long count, long base) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** Two-sided 95 % point of the normal distribution. */
    static final BigDecimal Z = new BigDecimal("1.959963984540054");

    /** @throws IllegalArgumentException if the count is not among the base, or the base is empty */
    public Proportion {
        if (base < 1 || count < 0 || count > base) {
            throw new IllegalArgumentException("not a proportion: " + count + " of " + base);
        }
    }

    public Rate percent() {
        return Rate.percent(count, base);
    }

    /**
     * 95 % interval in per cent by Wilson's score method, as public health indicators in England use for proportions.
     * It stays within 0 to 100 and is usable for none and for all.
     *
     * <p>Source: Wilson EB, "Probable inference, the law of succession, and statistical inference", Journal of the
     * American Statistical Association 22 (1927) 209–212.
     */
    public Interval percentInterval() {
        BigDecimal square = Z.multiply(Z);
        BigDecimal both = valueOf(count).multiply(valueOf(base - count)).divide(valueOf(base), DIGITS);
        BigDecimal half = Z.multiply(square.add(both.multiply(valueOf(4))).sqrt(DIGITS), DIGITS);
        BigDecimal middle = valueOf(count).multiply(valueOf(2)).add(square);
        BigDecimal twice = valueOf(base).add(square).multiply(valueOf(2));
        BigDecimal lower = count == 0 ? BigDecimal.ZERO : percentOf(middle.subtract(half), twice);
        BigDecimal upper = count == base ? valueOf(100) : percentOf(middle.add(half), twice);
        return new Interval(lower, upper);
    }

    private static BigDecimal percentOf(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, DIGITS);
    }
}
