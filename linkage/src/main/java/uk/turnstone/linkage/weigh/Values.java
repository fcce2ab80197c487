package uk.turnstone.linkage.weigh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a table say in one column: each value once, by a number, however many say it; 0 is the empty one. The
 * value of a list is all its parts, sorted, each of which has a number of its own; elsewhere a value is its only part.
 */
final class Values {
    private static final int[] NO_PARTS = {};

    private final Table.Column column;
    private final Numbering raw = new Numbering();
    private int[] ofRaw = new int[16];
    private final Numbering values = new Numbering();
    private final Numbering parts;
    /** By value, its parts; of a list alone. */
    private int[][] partsOf = {NO_PARTS};

    /** By part, how many records say it. */
    private int[] said = new int[16];

    private int known;
    private @Nullable Facts facts;
    /** By u, while no record is added. */
    private final Map<Double, double[]> frequencies = new HashMap<>();

    Values(Table.Column column) {
        this.column = column;
        values.add("");
        parts = column.isList() ? new Numbering() : values;
        if (column.isList()) {
            parts.add("");
        }
    }

    /** The number of what a cell says. */
    int number(String cell) {
        int number = raw.of(cell);
        if (number == Numbering.NONE) {
            number = raw.add(cell);
            if (number == ofRaw.length) {
                ofRaw = Arrays.copyOf(ofRaw, number * 2);
            }
            ofRaw[number] =
                    column.isList() ? list(cell) : value(column.cleaning().of(cell));
        }
        return ofRaw[number];
    }

    /** So many records more say a value. */
    void count(int value, int by) {
        if (!frequencies.isEmpty()) {
            frequencies.clear();
        }
        known += value == 0 ? 0 : by;
        if (column.isList()) {
            for (int part : partsOf[value]) {
                said[part] += by;
            }
        } else {
            said[value] += by;
        }
    }

    /** What is counted holds for more records than are here. @param sayIt how many records say a part */
    void countedElsewhere(int sayAnything, ToIntFunction<String> sayIt) {
        frequencies.clear();
        known = sayAnything;
        for (int part = 1; part < parts.size(); part++) {
            said[part] = sayIt.applyAsInt(parts.text(part));
        }
    }

    private int value(String text) {
        return numbered(values, text);
    }

    private int list(String cell) {
        List<String> texts =
                column.cleaning().ofAll(Arrays.asList(cell.split(java.util.regex.Pattern.quote(column.divider()))));
        int value = value(String.join(" " + column.divider() + " ", texts));
        if (value >= partsOf.length) {
            partsOf = Arrays.copyOf(partsOf, value * 2);
        }
        partsOf[value] = texts.stream().mapToInt(text -> numbered(parts, text)).toArray();
        return value;
    }

    private int numbered(Numbering numbering, String text) {
        int number = numbering.of(text);
        if (number == Numbering.NONE) {
            number = numbering.add(text);
            if (numbering == parts && number >= said.length) {
                said = Arrays.copyOf(said, number * 2);
            }
        }
        return number;
    }

    boolean isList() {
        return column.isList();
    }

    String text(int value) {
        return values.text(value);
    }

    String partText(int part) {
        return parts.text(part);
    }

    int distinctParts() {
        return parts.size();
    }

    synchronized Facts facts() {
        if (facts == null) {
            facts = new Facts(parts);
        }
        facts.grow();
        return facts;
    }

    int[] parts(int value) {
        return column.isList() ? partsOf[value] : value == 0 ? NO_PARTS : new int[] {value};
    }

    int said(int part) {
        return said[part];
    }

    /** Whether two values, neither of them empty, have a part in common. */
    boolean share(int a, int b) {
        return a == b || (column.isList() && rarestShared(a, b) < Integer.MAX_VALUE);
    }

    /** What each value adds where two have it, by how common it is; none where values are lists. @param u of equal values */
    synchronized double[] byFrequency(double u) {
        return column.isList()
                ? new double[0]
                : frequencies.computeIfAbsent(u, any -> {
                    double[] adds = new double[values.size()];
                    Arrays.setAll(adds, value -> byFrequency(u, said[value]));
                    return adds;
                });
    }

    /** What a value adds that so many records say. */
    double byFrequency(double u, double sayIt) {
        return Math.log(u / (sayIt / known)) / Math.log(2);
    }

    /** How many records say that part of both values that fewest say. */
    int rarestShared(int a, int b) {
        if (!column.isList()) {
            return said[a];
        }
        int rarest = Integer.MAX_VALUE;
        for (int one : partsOf[a]) {
            for (int other : partsOf[b]) {
                rarest = one == other ? Math.min(rarest, said[one]) : rarest;
            }
        }
        return rarest;
    }
}
