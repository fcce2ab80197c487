package uk.turnstone.linkage.weigh;

/** Weighs pairs of a table, one thread each. What a value weighs by how common it is follows the table as it grows. */
final class Weigher {
    private final Table table;
    private final Model model;
    private final Steps steps;
    private final double[][] weights;
    private final boolean[][] byFrequency;
    private final double prior;

    Weigher(Table table, Model model) {
        this.table = table;
        this.model = model;
        steps = new Steps(table, model.comparisons());
        prior = Model.weight(model.prior());
        int size = model.comparisons().size();
        weights = new double[size][];
        byFrequency = new boolean[size][];
        for (int i = 0; i < size; i++) {
            Comparison comparison = model.comparisons().get(i);
            weights[i] = new double[comparison.steps()];
            byFrequency[i] = new boolean[comparison.steps()];
            for (int step = 1; step < comparison.steps(); step++) {
                weights[i][step] = comparison.level(step).weight();
                byFrequency[i][step] = comparison.level(step).byFrequency();
            }
        }
    }

    /** The base-2 logarithm of the odds that both are of one person. */
    double of(int a, int b) {
        steps.compare(a, b);
        double weight = prior;
        for (int i = 0; i < weights.length; i++) {
            int step = steps.of[i];
            weight += weights[i][step];
            if (byFrequency[i][step]) {
                weight += byFrequency(table, model.comparisons().get(i), step, a, b);
            }
        }
        return weight;
    }

    /**
     * How much more or less a shared value weighs than equal values do in the mean: a rare one more; of several shared values
     * the rarest counts. 0 where that is not asked.
     */
    static double byFrequency(Table table, Comparison comparison, int step, int a, int b) {
        Level level = comparison.level(step);
        if (!level.byFrequency()) {
            return 0;
        }
        Values values = table.values(comparison.column());
        double sayIt = values.rarestShared(values.of(a), values.of(b));
        return Math.log(level.u() / (sayIt / values.known())) / Math.log(2);
    }
}
