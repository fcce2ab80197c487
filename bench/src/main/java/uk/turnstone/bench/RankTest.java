package uk.turnstone.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The rank test of Mann and Whitney, two-sided, by its normal approximation with correction for ties (H. B. Mann and
 * D. R. Whitney, Annals of Mathematical Statistics 18, 1947, 50–60), which is good from some twenty figures on each side on.
 *
 * @param z how many standard deviations the rank sum of the first is above what chance alone would give
 * @param p how likely it is to be at least so far off by chance, 0 to 1
 */
record RankTest(double z, double p) {
    /** Whether one of two sets of figures tends to be greater than the other. Both must have a figure. */
    static RankTest of(double[] first, double[] second) {
        int both = first.length + second.length;
        double[] all = Arrays.copyOf(first, both);
        System.arraycopy(second, 0, all, first.length, second.length);
        int[] order = IntStream.range(0, both)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> all[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double rankSum = 0;
        double ties = 0;
        for (int from = 0; from < both; ) {
            int to = from;
            while (to < both && all[order[to]] == all[order[from]]) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                rankSum += order[i] < first.length ? rank : 0;
            }
            double tied = to - from;
            ties += tied * tied * tied - tied;
            from = to;
        }
        double n = first.length;
        double m = second.length;
        double expected = n * (both + 1) / 2;
        double variance = n * m / 12 * (both + 1 - ties / ((double) both * (both - 1)));
        double z = variance == 0 ? 0 : (rankSum - expected) / Math.sqrt(variance);
        return new RankTest(z, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
    }
}
