package uk.turnstone.linkage.weigh;

import java.util.List;
import java.util.function.LongConsumer;

/** Weighs the pairs that the blocking rules of a model bring together, each once. */
public final class Scoring {
    private final Table table;
    private final Model model;
    private final int threads;

    public Scoring(Table table, Model model, int threads) {
        this.table = table;
        this.model = model;
        this.threads = threads;
    }

    /** How many pairs each rule brings, in their order, those of earlier rules among them: known before any is weighed. */
    public static List<RuleSize> estimate(Table table, Model model) {
        return model.blocking().stream()
                .map(rule -> {
                    Blocks blocks = table.blocks(rule);
                    if (blocks.count() == 0) {
                        return new RuleSize(rule.toString(), 0, 0, "");
                    }
                    int largest = blocks.largest();
                    int first = blocks.record(blocks.start(largest));
                    String shared = rule.parts().stream()
                            .map(part -> shared(table, part, first, blocks.record(blocks.end(largest) - 1)))
                            .collect(java.util.stream.Collectors.joining(", "));
                    return new RuleSize(
                            rule.toString(), blocks.pairs(), blocks.end(largest) - blocks.start(largest), shared);
                })
                .toList();
    }

    private static String shared(Table table, BlockingRule.Part part, int a, int b) {
        List<String> ofB = part.cleaning().ofAll(table.texts(part.column(), b));
        return part.cleaning().ofAll(table.texts(part.column(), a)).stream()
                .filter(ofB::contains)
                .findFirst()
                .orElse("");
    }

    /**
     * What a blocking rule brings.
     *
     * @param largest records that share the most common value
     * @param value that value
     */
    public record RuleSize(String rule, long pairs, int largest, String value) {}

    /** All pairs from the split threshold on, in no order. @param progress told of pairs as they are weighed */
    public List<WeighedPair> pairs(LongConsumer progress) {
        double least = Model.weight(model.split());
        List<Blocks> blocks = Blocks.of(table, model.blocking(), threads);
        return PairList.of(new Pairs(blocks, threads)
                .each(() -> new Keeper(new Weigher(table, model, false), least), progress).stream()
                        .map(keeper -> keeper.kept)
                        .toList());
    }

    /** The weight of one pair, whether a rule brings it or not. */
    public WeighedPair weigh(int a, int b) {
        return new WeighedPair(Math.min(a, b), Math.max(a, b), new Weigher(table, model, false).of(a, b));
    }

    private static final class Keeper implements Pairs.Taker {
        private final Weigher weigher;
        private final double least;
        private final PairList kept = new PairList();

        Keeper(Weigher weigher, double least) {
            this.weigher = weigher;
            this.least = least;
        }

        @Override
        public void take(int a, int b) {
            double weight = weigher.of(a, b);
            if (weight >= least) {
                kept.add(Math.min(a, b), Math.max(a, b), weight);
            }
        }
    }
}
