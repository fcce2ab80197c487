package uk.turnstone.linkage.weigh;

import java.util.List;

/**
 * What of two records is compared, and in which steps of likeness, from the closest to “anything else”. Where either record
 * says nothing, it weighs nothing.
 *
 * @param name such as “forename”
 * @param column number of the column of the {@link Table}
 * @param levels at least two, the last without a likeness
 */
public record Comparison(String name, int column, List<Level> levels) {
    /** Stands for “either says nothing”; the closest level is 1. */
    public static final int NOT_KNOWN = 0;

    public Comparison {
        levels = List.copyOf(levels);
        if (levels.size() < 2 || levels.size() > 100) {
            throw new IllegalArgumentException("Comparison “" + name + "” needs 2 to 100 levels.");
        }
        for (int i = 0; i < levels.size(); i++) {
            if ((levels.get(i).likeness() == null) != (i == levels.size() - 1)) {
                throw new IllegalArgumentException(
                        "The last level of comparison “" + name + "” takes anything else, and no other does.");
            }
        }
    }

    /** Steps in which two values can stand, {@link #NOT_KNOWN} among them. */
    int steps() {
        return levels.size() + 1;
    }

    /** From 1 for the closest level; {@link #NOT_KNOWN} where either is empty. */
    public int step(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return NOT_KNOWN;
        }
        for (int i = 0; i < levels.size() - 1; i++) {
            var likeness = levels.get(i).likeness();
            if (likeness != null && likeness.holds(a, b)) {
                return i + 1;
            }
        }
        return levels.size();
    }

    /** The level of a step from 1. */
    public Level level(int step) {
        return levels.get(step - 1);
    }
}
