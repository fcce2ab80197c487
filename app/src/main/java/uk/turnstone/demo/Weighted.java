package uk.turnstone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A choice among values of unequal weight. Weights are positive numbers on any scale.
 *
 * @param <T> what is chosen
 */
final class Weighted<T> {
    private final List<T> values;
    private final double[] sums;

    private Weighted(List<T> values, double[] sums) {
        this.values = values;
        this.sums = sums;
    }

    static <T> Weighted<T> of(List<T> values, ToDoubleFunction<T> weight) {
        double[] sums = new double[values.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weight.applyAsDouble(values.get(i));
            sums[i] = sum;
        }
        return new Weighted<>(List.copyOf(values), sums);
    }

    /** A printed table: value, weight, value, weight … */
    static Weighted<String> table(Object... valuesAndWeights) {
        List<String> values = new ArrayList<>();
        double[] sums = new double[valuesAndWeights.length / 2];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            values.add((String) valuesAndWeights[2 * i]);
            sum += ((Number) valuesAndWeights[2 * i + 1]).doubleValue();
            sums[i] = sum;
        }
        return new Weighted<>(List.copyOf(values), sums);
    }

    T pick(Chance chance) {
        double at = chance.unit() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return values.get(low);
    }
}
