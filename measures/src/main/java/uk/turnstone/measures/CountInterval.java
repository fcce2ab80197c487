package uk.turnstone.measures;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.valueOf;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * 95 % intervals for counts of events that happen independently, and for their rates. From ten events by Byar's
 * approximation, below ten by exact Poisson limits, which is how public health rates in England are published (OHID,
 * PHEindicatormethods, {@code phe_rate}).
 *
 * <p>Sources: Breslow NE, Day NE, "Statistical methods in cancer research", volume II (1987) for Byar's approximation;
 * Garwood F, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936) 437–442 for the exact limits.
 */
public final class CountInterval {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** Garwood's limits for 0 to 9 events. */
    private static final List<Interval> EXACT = List.of(
            limits("0.00000000", "3.68887945"),
            limits("0.02531781", "5.57164339"),
            limits("0.24220928", "7.22468767"),
            limits("0.61867212", "8.76727307"),
            limits("1.08986537", "10.24158868"),
            limits("1.62348639", "11.66833208"),
            limits("2.20189425", "13.05947402"),
            limits("2.81436305", "14.42267536"),
            limits("3.45383218", "15.76318922"),
            limits("4.11537310", "17.08480345"));

    private CountInterval() {}

    /** @throws IllegalArgumentException if {@code count} is negative */
    public static Interval of(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("counts cannot be negative: " + count);
        }
        return count < EXACT.size()
                ? EXACT.get((int) count)
                : new Interval(byar(count, Proportion.Z.negate()), byar(count + 1, Proportion.Z));
    }

    /** The interval of the rate, in the rate's unit, taking its base as exactly known; empty without a base. */
    public static Optional<Interval> of(Rate rate) {
        if (rate.base() == 0) {
            return Optional.empty();
        }
        Interval events = of(rate.count());
        return Optional.of(new Interval(scaled(events.lower(), rate), scaled(events.upper(), rate)));
    }

    private static BigDecimal scaled(BigDecimal events, Rate rate) {
        return events.multiply(valueOf(rate.per())).divide(valueOf(rate.base()), DIGITS);
    }

    /** n (1 − 1/9n + z/3√n)³ */
    private static BigDecimal byar(long events, BigDecimal z) {
        BigDecimal n = valueOf(events);
        BigDecimal ninth = ONE.divide(n.multiply(valueOf(9)), DIGITS);
        BigDecimal spread = z.divide(n.sqrt(DIGITS).multiply(valueOf(3)), DIGITS);
        return ONE.subtract(ninth).add(spread).pow(3, DIGITS).multiply(n, DIGITS);
    }

    private static Interval limits(String lower, String upper) {
        return new Interval(new BigDecimal(lower), new BigDecimal(upper));
    }
}
