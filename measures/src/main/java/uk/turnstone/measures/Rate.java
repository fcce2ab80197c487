package uk.turnstone.measures;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * A count for so many of its base: crimes per 1,000 people, convictions per head, re-offenders per 100 offenders. Kept
 * as counts, so that areas can be combined and every figure can print its base. Without a base there is no rate: it is
 * empty and never 0.
 *
 * @param count what happened, 0 or more
 * @param base people, households or days it happened to; 0 where none is known
 * @param per how many of the base the rate is for, 1 or more
 */
public record Rate(long count, long base, long per) {

    /** A rate of people on a smaller base than this is not shown (domain notes, part 5, question 11). */
    public static final long SMALLEST_SHOWN_BASE = 30;

    /** @throws IllegalArgumentException if a part is out of its range */
    public Rate {
        if (count < 0 || base < 0 || per < 1) {
            throw new IllegalArgumentException("no such rate: " + count + " of " + base + " per " + per);
        }
    }

    public static Rate per1000(long count, long base) {
        return new Rate(count, base, 1000);
    }

    public static Rate percent(long count, long base) {
        return new Rate(count, base, 100);
    }

    /** Such as convictions for each person of a cohort, or reports a day. */
    public static Rate each(long count, long base) {
        return new Rate(count, base, 1);
    }

    /** Rounded once, from the exact fraction; empty without a base. */
    public Optional<BigDecimal> value(Rounding rounding) {
        return base == 0
                ? Optional.empty()
                : Optional.of(rounding.ofQuotient(
                        BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(per)), BigDecimal.valueOf(base)));
    }

    /** The rate as printed in a file, with a plain point; the empty text without a base. */
    public String text(Rounding rounding) {
        return value(rounding).map(BigDecimal::toPlainString).orElse("");
    }

    public boolean hasShowableBase() {
        return base >= SMALLEST_SHOWN_BASE;
    }

    /**
     * The two areas as one: sum over sum, never the mean of two rates (part 5, question 10). If either has no base the
     * whole has none, since its count would be set against people of the other area only.
     *
     * @throws IllegalArgumentException if the rates are per different numbers of their base
     */
    public Rate and(Rate other) {
        if (per != other.per) {
            throw new IllegalArgumentException("per " + per + " and per " + other.per + " cannot be combined");
        }
        boolean known = base > 0 && other.base > 0;
        return new Rate(Math.addExact(count, other.count), known ? Math.addExact(base, other.base) : 0, per);
    }

    /** @throws IllegalArgumentException if there is none, or they are per different numbers of their base */
    public static Rate combined(Collection<Rate> rates) {
        return rates.stream().reduce(Rate::and).orElseThrow(() -> new IllegalArgumentException("no rates to combine"));
    }
}
