package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

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
    static Patterns sampled(Table table, List<Comparison> comparisons, long most, int threads) {
        int size = table.size();
        boolean all = size * (size - 1L) / 2 <= most;
        int[] ring = all ? IntStream.range(0, size).toArray() : Ring.of(table);
        int each = all ? size : (int) Math.max(1, most / size);
        return gathered(comparisons, Shares.of(size, threads, () -> new Counter(table, comparisons), (counter, at) -> {
            int last = all ? size - 1 - at : each;
            for (int on = 1; on <= last; on++) {
                counter.take(ring[at], ring[(at + on) % size]);
            }
        }));
    }

    /** Of all pairs of records that are of one person. @param persons of each record, by its number */
    static Patterns ofPersons(Table table, List<Comparison> comparisons, int[] persons) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int record = 0; record < persons.length; record++) {
            members.computeIfAbsent(persons[record], person -> new ArrayList<>())
                    .add(record);
        }
        Counter counter = new Counter(table, comparisons);
        members.values().forEach(person -> {
            for (int i = 0; i < person.size(); i++) {
                for (int j = i + 1; j < person.size(); j++) {
                    counter.take(person.get(i), person.get(j));
                }
            }
        });
        return gathered(comparisons, List.of(counter));
    }

    private static Patterns gathered(List<Comparison> comparisons, List<Counter> counters) {
        Patterns patterns = new Patterns(comparisons);
        counters.forEach(counter -> counter.each((pattern, count) -> patterns.counts.merge(pattern, count, Long::sum)));
        return patterns;
    }

    SortedMap<Long, Long> counts() {
        return counts;
    }

    long pairs() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many pairs stand at each step of a comparison. */
    double[] ofComparison(int comparison) {
        double[] of = new double[steps[comparison]];
        counts.forEach((pattern, count) -> of[steps(pattern)[comparison]] += count);
        return of;
    }

    /** The steps of a pattern, by comparison. */
    int[] steps(long pattern) {
        int[] of = new int[steps.length];
        long rest = pattern;
        for (int i = 0; i < of.length; i++) {
            of[i] = (int) (rest % steps[i]);
            rest /= steps[i];
        }
        return of;
    }

    private static final class Counter implements Pairs.Taker {
        /** Up to so many patterns are counted in a row of their own, 8 bytes each. */
        private static final long MOST_IN_A_ROW = 1 << 21;

        private final Steps steps;
        private final int[] radix;
        private final long[] row;
        private final Map<Long, long[]> others = new HashMap<>();

        Counter(Table table, List<Comparison> comparisons) {
            steps = new Steps(table, comparisons, false);
            radix = comparisons.stream().mapToInt(Comparison::steps).toArray();
            double all = Arrays.stream(radix).mapToDouble(steps -> steps).reduce(1, (a, b) -> a * b);
            row = new long[all <= MOST_IN_A_ROW ? (int) all : 0];
        }

        @Override
        public void take(int a, int b) {
            steps.compare(a, b);
            long pattern = 0;
            for (int i = radix.length - 1; i >= 0; i--) {
                pattern = pattern * radix[i] + steps.of[i];
            }
            if (row.length > 0) {
                row[(int) pattern]++;
            } else {
                others.computeIfAbsent(pattern, first -> new long[1])[0]++;
            }
        }

        void each(BiConsumer<Long, Long> taker) {
            for (int pattern = 0; pattern < row.length; pattern++) {
                if (row[pattern] > 0) {
                    taker.accept((long) pattern, row[pattern]);
                }
            }
            others.forEach((pattern, count) -> taker.accept(pattern, count[0]));
        }
    }
}
