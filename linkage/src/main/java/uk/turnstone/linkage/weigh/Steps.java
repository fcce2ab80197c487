package uk.turnstone.linkage.weigh;

import java.util.List;
import uk.turnstone.linkage.compare.Likeness;

/** Finds in which step each comparison of a pair stands. Each thread has its own. */
final class Steps {
    private final Table table;
    private final int[] columns;
    private final Stepper[] steppers;
    private final boolean[] equalIsFirst;
    private final Exchange[] exchanges;
    /** What the last pair stood at, by comparison. */
    final int[] of;

    /** @param growing whether records may be added to the table meanwhile */
    Steps(Table table, List<Comparison> comparisons, boolean growing) {
        this.table = table;
        int size = comparisons.size();
        columns = comparisons.stream().mapToInt(Comparison::column).toArray();
        steppers = comparisons.stream()
                .map(comparison -> new Stepper(table, comparison))
                .toArray(Stepper[]::new);
        exchanges = comparisons.stream()
                .map(comparison -> Exchange.of(table, comparison, growing))
                .toArray(Exchange[]::new);
        equalIsFirst = new boolean[size];
        for (int i = 0; i < size; i++) {
            equalIsFirst[i] = comparisons.get(i).level(1).likeness() instanceof Likeness.Exact;
        }
        of = new int[size];
    }

    /** Fills {@link #of} for a pair. */
    void compare(int a, int b) {
        int[] numbers = table.numbers();
        int ofA = a * table.width();
        int ofB = b * table.width();
        for (int i = 0; i < of.length; i++) {
            int one = numbers[ofA + columns[i]];
            int other = numbers[ofB + columns[i]];
            int step = step(i, one, other);
            of[i] = exchanges[i].step(a, b, step);
        }
    }

    private int step(int comparison, int a, int b) {
        if (a == 0 || b == 0) {
            return Comparison.NOT_KNOWN;
        }
        return a == b && equalIsFirst[comparison] ? 1 : steppers[comparison].step(a, b);
    }
}
