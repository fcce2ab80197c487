package uk.turnstone.measures;

import java.util.List;
import java.util.Optional;

/**
 * The usual range of a figure that comes once a period: an individuals chart (XmR). The limits lie three sigma from the
 * mean, where sigma is the mean of the moving ranges of two neighbours divided by d₂ = 1.128 (W. A. Shewhart, 1931; D. C.
 * Montgomery, <i>Introduction to Statistical Quality Control</i>, 7th edition, 6.4). The moving range is used and not the
 * standard deviation of all values, so that a lasting rise does not widen the range by which it is to be seen.
 *
 * <p>It does not know seasons: where a year has its own shape the range is wider than it need be. With fewer than some
 * twenty values the limits are provisional.
 *
 * @param mean of the values the limits were made from, in their unit
 * @param lower may lie below nought, where no count can be
 * @param upper limit
 */
public record ControlLimits(double mean, double lower, double upper) {
    /** d₂ for ranges of two values. */
    private static final double D2 = 1.128;

    private static final double SIGMAS = 3;
    /** With fewer values a range says more about chance than about what is usual. */
    public static final int FEWEST = 8;

    /** Where a value lies against the usual range. */
    public enum Place {
        BELOW,
        WITHIN,
        ABOVE
    }

    /** @throws IllegalArgumentException unless the mean lies between the limits */
    public ControlLimits {
        if (!(lower <= mean && mean <= upper)) {
            throw new IllegalArgumentException("no limits: " + lower + ", " + mean + ", " + upper);
        }
    }

    /**
     * Limits from values in the order of time, the one to be judged not among them.
     *
     * @return empty with fewer than {@link #FEWEST} values
     */
    public static Optional<ControlLimits> individuals(List<Double> values) {
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double ranges = 0;
        for (int i = 1; i < values.size(); i++) {
            ranges += Math.abs(values.get(i) - values.get(i - 1));
        }
        double reach = SIGMAS * ranges / (values.size() - 1) / D2;
        return Optional.of(new ControlLimits(mean, mean - reach, mean + reach));
    }

    /** Outside is beyond a limit, not on it. */
    public Place placeOf(double value) {
        return value > upper ? Place.ABOVE : value < lower ? Place.BELOW : Place.WITHIN;
    }

    /** The same for figures that cannot fall below nought. */
    public ControlLimits notBelowNought() {
        return new ControlLimits(Math.max(0, mean), Math.max(0, lower), Math.max(0, upper));
    }
}
