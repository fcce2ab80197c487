package uk.turnstone.linkage.weigh;

import java.util.List;

/**
 * Finds in which step each comparison of a pair stands. Values that were compared lately are not compared again. Each thread
 * has its own.
 */
final class Steps {
    private static final int SLOTS = 1 << 14;

    private final Table table;
    private final Comparison[] comparisons;
    private final Stepper[] steppers;
    private final long[][] asked;
    private final byte[][] answers;
    private final boolean[] equalIsFirst;
    private final int[] exchangedSteps;
    /** What the last pair stood at, by comparison. */
    final int[] of;

    Steps(Table table, List<Comparison> comparisons) {
        this(table, comparisons, true);
    }

    /** @param remembering whether values that were compared lately will come again; those of strangers do not */
    Steps(Table table, List<Comparison> comparisons, boolean remembering) {
        this.table = table;
        this.comparisons = comparisons.toArray(Comparison[]::new);
        steppers = comparisons.stream()
                .map(comparison -> new Stepper(table, comparison))
                .toArray(Stepper[]::new);
        asked = new long[comparisons.size()][remembering ? SLOTS : 0];
        answers = new byte[comparisons.size()][remembering ? SLOTS : 0];
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
            int step = step(i, table.value(column, a), table.value(column, b));
            of[i] = exchangedSteps[i] > 0 && comparisons[i].exchanged(table, a, b, step) ? exchangedSteps[i] : step;
        }
    }

    private int step(int comparison, int a, int b) {
        if (a == 0 || b == 0) {
            return Comparison.NOT_KNOWN;
        }
        if (a == b && equalIsFirst[comparison]) {
            return 1;
        }
        if (asked[comparison].length == 0) {
            return steppers[comparison].step(a, b);
        }
        long pair = a < b ? (long) a << 32 | b : (long) b << 32 | a;
        int slot = (int) (Hash.mix(pair) & (SLOTS - 1));
        if (asked[comparison][slot] != pair) {
            answers[comparison][slot] = (byte) steppers[comparison].step(a, b);
            asked[comparison][slot] = pair;
        }
        return answers[comparison][slot];
    }
}
