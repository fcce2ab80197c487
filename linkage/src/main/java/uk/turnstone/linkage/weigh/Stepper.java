package uk.turnstone.linkage.weigh;

import java.util.Arrays;
import uk.turnstone.linkage.compare.JaroWinkler;
import uk.turnstone.linkage.compare.Likeness;

/**
 * Finds the step of two values of one comparison as {@link Comparison#step(String, String)} does, and does once what several
 * levels or many pairs ask for: one likeness of letters for all its levels, and what is left of a value after a cleaning step.
 * Each thread has its own.
 */
final class Stepper {
    private final Values values;
    private final Likeness[] likenesses;
    /** By level, what is left of each value; made when first asked for. */
    private final String[][] left;

    Stepper(Table table, Comparison comparison) {
        values = table.values(comparison.column());
        likenesses = comparison.levels().stream()
                .map(Level::likeness)
                .filter(java.util.Objects::nonNull)
                .toArray(Likeness[]::new);
        left = new String[likenesses.length][];
        for (int level = 0; level < left.length; level++) {
            left[level] = new String[likenesses[level] instanceof Likeness.SameAfter ? values.distinctParts() : 0];
        }
    }

    /** Of values by their numbers, neither of them the empty one; of lists the closest of their parts. */
    int step(int a, int b) {
        if (!values.isList()) {
            return ofParts(a, b);
        }
        int closest = Integer.MAX_VALUE;
        for (int one : values.parts(a)) {
            for (int other : values.parts(b)) {
                closest = Math.min(closest, ofParts(one, other));
            }
        }
        return closest;
    }

    private int ofParts(int a, int b) {
        String one = values.partText(a);
        String other = values.partText(b);
        double winkler = -1;
        double jaro = -1;
        for (int level = 0; level < likenesses.length; level++) {
            boolean holds;
            switch (likenesses[level]) {
                case Likeness.Exact any -> holds = a == b;
                case Likeness.JaroWinklerAtLeast(double atLeast) -> {
                    winkler = winkler < 0 ? JaroWinkler.of(one, other) : winkler;
                    holds = winkler >= atLeast;
                }
                case Likeness.JaroAtLeast(double atLeast) -> {
                    jaro = jaro < 0 ? JaroWinkler.jaro(one, other) : jaro;
                    holds = jaro >= atLeast;
                }
                case Likeness.SameAfter after -> {
                    String ofOne = left(level, after, a, one);
                    holds = !ofOne.isEmpty() && ofOne.equals(left(level, after, b, other));
                }
                default -> holds = likenesses[level].holds(one, other);
            }
            if (holds) {
                return level + 1;
            }
        }
        return likenesses.length + 1;
    }

    private String left(int level, Likeness.SameAfter after, int value, String text) {
        if (value >= left[level].length) {
            left[level] = Arrays.copyOf(left[level], values.distinctParts() + value / 8);
        }
        String known = left[level][value];
        if (known == null) {
            known = after.step().apply(text);
            left[level][value] = known;
        }
        return known;
    }
}
