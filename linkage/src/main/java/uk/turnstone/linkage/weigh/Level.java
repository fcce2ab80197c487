package uk.turnstone.linkage.weigh;

import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.compare.Likeness;

/**
 * A step of likeness of a {@link Comparison}.
 *
 * @param name in plain words, such as “same surname”
 * @param likeness when it holds; null for the last, which holds where no other does
 * @param byFrequency whether a shared rare value weighs more than a shared common one; for equal values alone
 * @param m how often two records of one person stand so, over 0 to 1
 * @param u how often two of strangers do, over 0 to 1
 */
public record Level(String name, @Nullable Likeness likeness, boolean byFrequency, double m, double u) {
    public Level {
        if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
            throw new IllegalArgumentException("m and u of “" + name + "” must be over 0 and at most 1.");
        }
        if (byFrequency && !(likeness instanceof Likeness.Exact)) {
            throw new IllegalArgumentException(
                    "Only equal values weigh by their frequency, and “" + name + "” is another likeness.");
        }
    }

    /** Base-2 logarithm of m/u. */
    public double weight() {
        return Math.log(m / u) / Math.log(2);
    }

    Level learnt(double newM, double newU) {
        return new Level(name, likeness, byFrequency, newM, newU);
    }
}
