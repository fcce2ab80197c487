package uk.turnstone.linkage.weigh;

/** Weighs pairs of a table, one thread each. What a value weighs by how common it is follows the table as it grows. */
final class Weigher {
    private final Table table;
    private final Model model;
    private final Steps steps;
    private final double[][] weights;
    private final boolean[][] byFrequency;
    /** By comparison, what equal values add by how common they are; empty where they are lists or may still become common. */
    private final double[][] ofEqual;

    private final double prior;

    /** @param growing whether records may be added to the table meanwhile */
    Weigher(Table table, Model model, boolean growing) {
        this.table = table;
        this.model = model;
        steps = new Steps(table, model.comparisons(), growing);
        prior = Model.weight(model.prior());
        int size = model.comparisons().size();
        weights = new double[size][];
        byFrequency = new boolean[size][];
        ofEqual = new double[size][0];
        for (int i = 0; i < size; i++) {
            Comparison comparison = model.comparisons().get(i);
            weights[i] = new double[comparison.steps()];
            byFrequency[i] = new boolean[comparison.steps()];
            for (int step = 1; step < comparison.steps(); step++) {
                weights[i][step] = comparison.level(step).weight();
                byFrequency[i][step] = comparison.level(step).byFrequency();
                if (byFrequency[i][step] && !growing) {
                    ofEqual[i] = table.values(comparison.column())
                            .byFrequency(comparison.level(step).u());
                }
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
                Comparison comparison = model.comparisons().get(i);
                weight += ofEqual[i].length > 0
                        ? ofEqual[i][table.value(comparison.column(), a)]
                        : byFrequency(table, comparison, step, a, b);
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
        int column = comparison.column();
        Values values = table.values(column);
        return values.byFrequency(level.u(), values.rarestShared(table.value(column, a), table.value(column, b)));
    }
}
