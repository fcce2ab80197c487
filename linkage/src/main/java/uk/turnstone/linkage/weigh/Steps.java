package uk.turnstone.linkage.weigh;

import java.util.List;

/**
 * Finds in which step each comparison of a pair stands. Values that were compared lately are not compared again. Each thread
 * has its own.
 */
final class Steps {
    private static final int SLOTS = 1 << 16;

    private final Table table;
    private final Comparison[] comparisons;
    private final long[][] asked;
    private final byte[][] answers;
    private final boolean[] equalIsFirst;
    private final int[] exchangedSteps;
    /** What the last pair stood at, by comparison. */
    final int[] of;

    Steps(Table table, List<Comparison> comparisons) {
        this.table = table;
        this.comparisons = comparisons.toArray(Comparison[]::new);
        asked = new long[comparisons.size()][SLOTS];
        answers = new byte[comparisons.size()][SLOTS];
        of = new int[comparisons.size()];
        equalIsFirst = new boolean[comparisons.size()];
        exchangedSteps =
                comparisons.stream().mapToInt(Comparison::exchangedStep).toArray();
        for (int i = 0; i < of.length; i++) {
            equalIsFirst[i] = this.comparisons[i].step("A", "A") == 1;
        }
    }

    /** Fills {@link #of} for a pair. */
    void compare(int a, int b) {
        for (int i = 0; i < comparisons.length; i++) {
            int column = comparisons[i].column();
            int step = step(i, column, table.value(column, a), table.value(column, b));
            of[i] = exchangedSteps[i] > 0 && comparisons[i].exchanged(table, a, b, step) ? exchangedSteps[i] : step;
        }
    }

    private int step(int comparison, int column, int a, int b) {
        if (a == 0 || b == 0) {
            return Comparison.NOT_KNOWN;
        }
        if (a == b && equalIsFirst[comparison]) {
            return 1;
        }
        long pair = a < b ? (long) a << 32 | b : (long) b << 32 | a;
        int slot = (int) (Hash.mix(pair) & (SLOTS - 1));
        if (asked[comparison][slot] != pair) {
            answers[comparison][slot] =
                    (byte) comparisons[comparison].step(table.textOf(column, a), table.textOf(column, b));
            asked[comparison][slot] = pair;
        }
        return answers[comparison][slot];
    }
}
