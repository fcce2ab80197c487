package uk.turnstone.linkage.weigh;

import java.util.List;
import uk.turnstone.linkage.compare.Likeness;

/**
 * What of two records is compared, and in which steps of likeness, from the closest to “anything else”. Where either record
 * says nothing, it weighs nothing.
 *
 * @param name such as “forename”
 * @param column number of the column of the {@link Table}
 * @param other number of the column with which it may have changed places; {@link #NO_OTHER} where that is not asked
 * @param levels at least two, the last without a likeness
 */
public record Comparison(String name, int column, int other, List<Level> levels) {
    /** For a comparison of one column. */
    public static final int NO_OTHER = -1;

    /** Stands for “either says nothing”; the closest level is 1. */
    public static final int NOT_KNOWN = 0;

    public Comparison {
        levels = List.copyOf(levels);
        if (levels.size() < 2 || levels.size() > 100) {
            throw new IllegalArgumentException("Comparison “" + name + "” needs 2 to 100 levels.");
        }
        if ((exchangedStep(levels) > 0) != (other != NO_OTHER)) {
            throw new IllegalArgumentException("Comparison “" + name
                    + "” needs both or neither: a level “exchanged: true” and an entry “exchanged-with”.");
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

    public Comparison(String name, int column, List<Level> levels) {
        this(name, column, NO_OTHER, levels);
    }

    /** The step for values that changed places; 0 where that is not asked. */
    int exchangedStep() {
        return exchangedStep(levels);
    }

    private static int exchangedStep(List<Level> levels) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).likeness() instanceof Likeness.Exchanged) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Of two records, of which each may say several things: the closest of them; values of two columns may be exchanged. */
    public int step(Table table, int a, int b) {
        int closest = NOT_KNOWN;
        for (String one : table.texts(column, a)) {
            for (String two : table.texts(column, b)) {
                int step = step(one, two);
                closest = closest == NOT_KNOWN ? step : Math.min(closest, step);
            }
        }
        return exchanged(table, a, b, closest) ? exchangedStep() : closest;
    }

    /** Whether the values changed places, where that is closer than a step. */
    boolean exchanged(Table table, int a, int b, int step) {
        int exchanged = exchangedStep();
        if (exchanged == 0 || (step != NOT_KNOWN && step <= exchanged)) {
            return false;
        }
        if (!table.values(column).isList() && !table.values(other).isList()) {
            return new Likeness.Exchanged()
                    .holds(table.text(column, a), table.text(other, a), table.text(column, b), table.text(other, b));
        }
        return orNothing(table, column, a).stream().anyMatch(ofA -> orNothing(table, other, a).stream()
                .anyMatch(otherOfA -> orNothing(table, column, b).stream()
                        .anyMatch(ofB -> orNothing(table, other, b).stream()
                                .anyMatch(otherOfB -> new Likeness.Exchanged().holds(ofA, otherOfA, ofB, otherOfB)))));
    }

    private static List<String> orNothing(Table table, int column, int record) {
        List<String> texts = table.texts(column, record);
        return texts.isEmpty() ? List.of("") : texts;
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
