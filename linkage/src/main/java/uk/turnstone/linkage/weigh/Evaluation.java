package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How good a linking is, by pairs of records whose truth is known.
 *
 * @param found pairs that were put together and are one person
 * @param wrong pairs that were put together and are not
 * @param missed pairs that are one person and were not put together
 */
public record Evaluation(long found, long wrong, long missed) {

    /** Of the pairs put together, the part that is right, 0 to 1; 1 where none were. */
    public double precision() {
        return found + wrong == 0 ? 1 : found / (double) (found + wrong);
    }

    /** Of the pairs that are one person, the part that was found, 0 to 1; 1 where there are none. */
    public double recall() {
        return found + missed == 0 ? 1 : found / (double) (found + missed);
    }

    /** The harmonic mean of both, 0 to 1. */
    public double f1() {
        return 2.0 * found / (2.0 * found + wrong + missed);
    }

    /** In a line. */
    public String words() {
        return String.format(
                Locale.UK,
                "precision %.4f, recall %.4f, F1 %.4f (%,d pairs found, %,d wrong, %,d missed)",
                precision(),
                recall(),
                f1(),
                found,
                wrong,
                missed);
    }

    /** After clustering: two records are put together where they are in one cluster. @param truth person of each record */
    public static Evaluation of(Clusters clusters, int[] truth) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<Integer, Integer> persons = new HashMap<>();
        Map<Long, Integer> both = new HashMap<>();
        for (int record = 0; record < truth.length; record++) {
            int cluster = clusters.of(record);
            sizes.merge(cluster, 1, Integer::sum);
            persons.merge(truth[record], 1, Integer::sum);
            both.merge((long) cluster << 32 | truth[record], 1, Integer::sum);
        }
        long found = pairs(both.values());
        return new Evaluation(found, pairs(sizes.values()) - found, pairs(persons.values()) - found);
    }

    /**
     * Of pairs alone, before clustering, at each of several weights.
     *
     * @param weighed every pair that was weighed, each once
     * @param truth person of each record
     * @return one for each pair's weight at which the answer changes, from the highest
     */
    public static List<AtWeight> curve(List<WeighedPair> weighed, int[] truth) {
        List<WeighedPair> pairs =
                weighed.stream().sorted(WeighedPair.HEAVIEST_FIRST).toList();
        Map<Integer, Integer> persons = new HashMap<>();
        for (int person : truth) {
            persons.merge(person, 1, Integer::sum);
        }
        long all = pairs(persons.values());
        List<AtWeight> curve = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long found = 0;
        long wrong = 0;
        for (int i = 0; i < pairs.size(); i++) {
            WeighedPair pair = pairs.get(i);
            if (seen.add((long) pair.a() << 32 | pair.b())) {
                if (truth[pair.a()] == truth[pair.b()]) {
                    found++;
                } else {
                    wrong++;
                }
            }
            if (i + 1 == pairs.size() || pairs.get(i + 1).weight() < pair.weight()) {
                curve.add(new AtWeight(pair.weight(), new Evaluation(found, wrong, all - found)));
            }
        }
        return curve;
    }

    /**
     * After clustering under the guards, were the join threshold another: at each whole weight from the lightest pair to the
     * heaviest, rising.
     *
     * @param pairs every pair that was weighed
     * @param truth person of each record
     */
    public static List<AtWeight> clustered(Table table, List<WeighedPair> pairs, Model model, int[] truth) {
        int[] records = IntStream.range(0, table.size()).toArray();
        var weights = pairs.stream().mapToDouble(WeighedPair::weight).summaryStatistics();
        List<AtWeight> curve = new ArrayList<>();
        for (double at = Math.ceil(weights.getMin()); at <= weights.getMax(); at++) {
            double least = at;
            List<WeighedPair> joining =
                    pairs.stream().filter(pair -> pair.weight() >= least).toList();
            curve.add(new AtWeight(at, of(Clusters.joined(table, records, joining, model), truth)));
        }
        return curve;
    }

    /** An answer, were pairs put together from this weight on. */
    public record AtWeight(double weight, Evaluation evaluation) {}

    private static long pairs(Iterable<Integer> sizes) {
        long pairs = 0;
        for (int size : sizes) {
            pairs += size * (size - 1L) / 2;
        }
        return pairs;
    }
}
