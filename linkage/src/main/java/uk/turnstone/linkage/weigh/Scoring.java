package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Weighs the pairs that the blocking rules of a model bring together, each once. */
public final class Scoring {
    private final Table table;
    private final Model model;
    private final int threads;
    private final int[][] counts;
    private final double[] known;

    public Scoring(Table table, Model model, int threads) {
        this.table = table;
        this.model = model;
        this.threads = threads;
        counts = new int[model.comparisons().size()][];
        known = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            Comparison comparison = model.comparisons().get(i);
            if (comparison.levels().stream().anyMatch(Level::byFrequency)) {
                counts[i] = table.counts(comparison.column());
                known[i] = table.size() - (double) counts[i][0];
            }
        }
    }

    /** How many pairs each rule brings, in their order, those of earlier rules among them: known before any is weighed. */
    public static List<RuleSize> estimate(Table table, Model model) {
        return model.blocking().stream()
                .map(rule -> {
                    Blocks blocks = Blocks.of(table, rule);
                    if (blocks.count() == 0) {
                        return new RuleSize(rule.toString(), 0, 0, "");
                    }
                    int largest = blocks.largest();
                    int first = blocks.record(blocks.start(largest));
                    String shared = rule.parts().stream()
                            .map(part -> part.cleaning().of(table.text(part.column(), first)))
                            .collect(java.util.stream.Collectors.joining(", "));
                    return new RuleSize(
                            rule.toString(), blocks.pairs(), blocks.end(largest) - blocks.start(largest), shared);
                })
                .toList();
    }

    /**
     * What a blocking rule brings.
     *
     * @param largest records that share the most common value
     * @param value that value
     */
    public record RuleSize(String rule, long pairs, int largest, String value) {}

    /** All pairs from the split threshold on, the heaviest first. @param progress told of pairs as they are weighed */
    public List<WeighedPair> pairs(LongConsumer progress) {
        double least = Model.weight(model.split());
        List<Blocks> blocks =
                model.blocking().stream().map(rule -> Blocks.of(table, rule)).toList();
        return new Pairs(blocks, threads)
                .each(() -> new Keeper(least), progress).stream()
                        .flatMap(keeper -> keeper.kept.stream())
                        .sorted(WeighedPair.HEAVIEST_FIRST)
                        .toList();
    }

    /** The weight of one pair, whether a rule brings it or not. */
    public WeighedPair weigh(int a, int b) {
        Keeper keeper = new Keeper(Double.NEGATIVE_INFINITY);
        keeper.take(a, b);
        return keeper.kept.getFirst();
    }

    /**
     * How much more or less a shared value weighs than equal values do in the mean: a rare one more. 0 where that is not asked.
     *
     * @param value number of the value in the comparison's column
     */
    double byFrequency(int comparison, int step, int value) {
        Level level = model.comparisons().get(comparison).level(step);
        return level.byFrequency()
                ? Math.log(level.u() / (counts[comparison][value] / known[comparison])) / Math.log(2)
                : 0;
    }

    private final class Keeper implements Pairs.Taker {
        private final Steps steps = new Steps(table, model.comparisons());
        private final double[][] weights;
        private final boolean[][] byFrequency;
        private final double prior = Model.weight(model.prior());
        private final double least;
        private final List<WeighedPair> kept = new ArrayList<>();

        Keeper(double least) {
            this.least = least;
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

        @Override
        public void take(int a, int b) {
            steps.compare(a, b);
            double weight = prior;
            for (int i = 0; i < weights.length; i++) {
                int step = steps.of[i];
                weight += weights[i][step];
                if (byFrequency[i][step]) {
                    weight += byFrequency(
                            i, step, table.value(model.comparisons().get(i).column(), a));
                }
            }
            if (weight >= least) {
                kept.add(new WeighedPair(Math.min(a, b), Math.max(a, b), weight));
            }
        }
    }
}
