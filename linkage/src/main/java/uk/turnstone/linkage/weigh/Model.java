package uk.turnstone.linkage.weigh;

import java.util.List;

/**
 * What is compared, what each likeness weighs, which pairs are looked at, and from which weight on they are one person.
 *
 * @param name such as “febrl”
 * @param version from 1
 * @param comparisons at least one
 * @param blocking rules whose pairs are weighed; a pair that several rules bring is weighed once
 * @param training rules whose pairs m is learnt from; each comparison must be left free by one of them
 * @param prior how likely any two records are of one person, over 0 and under 1
 * @param join probability from which on two are one person, over 0 to 1
 * @param split probability under which they are not; what lies between is for people to decide, or stays as it is
 * @param guards what holds whatever the weights say
 * @param doubts from when on a person is suspiciously large or loosely held
 */
public record Model(
        String name,
        int version,
        List<Comparison> comparisons,
        List<BlockingRule> blocking,
        List<BlockingRule> training,
        double prior,
        double join,
        double split,
        Guards guards,
        Doubt.Limits doubts) {
    public Model {
        comparisons = List.copyOf(comparisons);
        blocking = List.copyOf(blocking);
        training = List.copyOf(training);
        if (comparisons.isEmpty() || blocking.isEmpty()) {
            throw new IllegalArgumentException("A model needs a comparison and a blocking rule.");
        }
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("The prior must lie between 0 and 1.");
        }
        if (!(split > 0 && split <= join && join < 1)) {
            throw new IllegalArgumentException(
                    "The split threshold must be over 0 and no more than the join threshold, which is under 1.");
        }
    }

    /** Without guards, doubted from when on is usual. */
    public Model(
            String name,
            int version,
            List<Comparison> comparisons,
            List<BlockingRule> blocking,
            List<BlockingRule> training,
            double prior,
            double join,
            double split) {
        this(name, version, comparisons, blocking, training, prior, join, split, Guards.NONE, Doubt.Limits.USUAL);
    }

    /** The same with other weights. */
    Model learnt(List<Comparison> learnt, double newPrior) {
        return new Model(name, version, learnt, blocking, training, newPrior, join, split, guards, doubts);
    }

    /** A probability as a weight: the base-2 logarithm of its odds. */
    public static double weight(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }

    /** A weight as a probability, 0 to 1. */
    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }
}
