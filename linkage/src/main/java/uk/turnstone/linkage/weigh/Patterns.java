package uk.turnstone.linkage.weigh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many pairs stand in each pattern of steps. Everything that is learnt is learnt from these whole numbers in their order,
 * so that neither the order of records nor the number of threads changes a digit of it.
 */
final class Patterns {
    private final int[] steps;
    private final SortedMap<Long, Long> counts = new TreeMap<>();

    private Patterns(List<Comparison> comparisons) {
        steps = comparisons.stream().mapToInt(Comparison::steps).toArray();
    }

    /** Of the pairs of one rule. */
    static Patterns of(Table table, List<Comparison> comparisons, Blocks blocks, int threads) {
        return gathered(
                comparisons,
                new Pairs(List.of(blocks), threads).each(() -> new Counter(table, comparisons), taken -> {}));
    }

    /**
     * Of a sample of all pairs that depends on the records' identifiers alone: they stand in a ring in the order of a hash,
     * and each is paired with as many that follow it as are asked for. Of fewer pairs than asked, all are taken.
     */
    static Patterns sampled(Table table, List<Comparison> comparisons, long most) {
        long all = table.size() * (table.size() - 1L) / 2;
        Counter counter = new Counter(table, comparisons);
        if (all <= most) {
            for (int a = 0; a < table.size(); a++) {
                for (int b = a + 1; b < table.size(); b++) {
                    counter.take(a, b);
                }
            }
        } else {
            int[] ring = ring(table);
            int each = (int) Math.max(1, most / ring.length);
            for (int at = 0; at < ring.length; at++) {
                for (int on = 1; on <= each; on++) {
                    counter.take(ring[at], ring[(at + on) % ring.length]);
                }
            }
        }
        return gathered(comparisons, List.of(counter));
    }

    private static int[] ring(Table table) {
        return java.util.stream.IntStream.range(0, table.size())
                .boxed()
                .sorted(java.util.Comparator.<Integer>comparingLong(
                                record -> Hash.of(table.source(record) + '\n' + table.id(record)))
                        .thenComparing(table::source)
                        .thenComparing(table::id))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Patterns gathered(List<Comparison> comparisons, List<Counter> counters) {
        Patterns patterns = new Patterns(comparisons);
        counters.forEach(counter ->
                counter.counts.forEach((pattern, count) -> patterns.counts.merge(pattern, count[0], Long::sum)));
        return patterns;
    }

    SortedMap<Long, Long> counts() {
        return counts;
    }

    long pairs() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The step of one comparison in a pattern. */
    int step(long pattern, int comparison) {
        long rest = pattern;
        for (int i = 0; i < comparison; i++) {
            rest /= steps[i];
        }
        return (int) (rest % steps[comparison]);
    }

    private static final class Counter implements Pairs.Taker {
        private final Steps steps;
        private final int[] radix;
        private final Map<Long, long[]> counts = new HashMap<>();

        Counter(Table table, List<Comparison> comparisons) {
            steps = new Steps(table, comparisons);
            radix = comparisons.stream().mapToInt(Comparison::steps).toArray();
        }

        @Override
        public void take(int a, int b) {
            steps.compare(a, b);
            long pattern = 0;
            for (int i = radix.length - 1; i >= 0; i--) {
                pattern = pattern * radix[i] + steps.of[i];
            }
            counts.computeIfAbsent(pattern, first -> new long[1])[0]++;
        }
    }
}
