package uk.turnstone.linkage.weigh;

import java.util.Comparator;

/**
 * Two records and the weight of their likeness.
 *
 * @param a number of the one in the {@link Table}
 * @param b number of the other
 * @param weight base-2 logarithm of the odds that they are of one person
 */
public record WeighedPair(int a, int b, double weight) {
    /** The heaviest first; of one weight, by number. */
    static final Comparator<WeighedPair> HEAVIEST_FIRST = Comparator.comparingDouble(WeighedPair::weight)
            .reversed()
            .thenComparingInt(WeighedPair::a)
            .thenComparingInt(WeighedPair::b);

    /** How likely they are of one person, 0 to 1. */
    public double probability() {
        return Model.probability(weight);
    }
}
