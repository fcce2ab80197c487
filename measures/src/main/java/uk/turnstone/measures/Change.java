package uk.turnstone.measures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A count against an earlier one, usually the same quarter of last year (domain notes, entries 75 and 76).
 *
 * @param previous the earlier count, 0 or more
 * @param now the later count, 0 or more
 */
public record Change(long previous, long now) {

    /** Printed for a change from zero, which has no per cent (part 5, question 7). */
    public static final String NOT_APPLICABLE = "n/a";

    /** @throws IllegalArgumentException if a count is negative */
    public Change {
        if (previous < 0 || now < 0) {
            throw new IllegalArgumentException("counts cannot be negative: " + previous + " and " + now);
        }
    }

    /** Later less earlier: negative is a fall. */
    public long number() {
        return now - previous;
    }

    /** Of the earlier count: to zero is −100; from zero is empty, from zero to zero as well. */
    public Optional<BigDecimal> percent(Rounding rounding) {
        return previous == 0
                ? Optional.empty()
                : Optional.of(rounding.ofQuotient(
                        BigDecimal.valueOf(number()).movePointRight(2), BigDecimal.valueOf(previous)));
    }

    public String numberText(SignStyle style) {
        return style.write(BigDecimal.valueOf(number()));
    }

    /** With one decimal, or {@link #NOT_APPLICABLE}. */
    public String percentText(SignStyle style) {
        return percent(Rounding.ONE_DECIMAL).map(style::write).orElse(NOT_APPLICABLE);
    }
}
