package uk.turnstone.linkage.weigh;

import java.util.Arrays;
import java.util.List;

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

    private int[] of = new int[1024];
    /** By part, how many records say it. */
    private int[] said = new int[16];

    private int known;

    Values(Table.Column column) {
        this.column = column;
        values.add("");
        parts = column.isList() ? new Numbering() : values;
        if (column.isList()) {
            parts.add("");
        }
    }

    void put(int record, String cell) {
        if (record == of.length) {
            of = Arrays.copyOf(of, of.length * 2);
        }
        int number = raw.of(cell);
        if (number == Numbering.NONE) {
            number = raw.add(cell);
            if (number == ofRaw.length) {
                ofRaw = Arrays.copyOf(ofRaw, number * 2);
            }
            ofRaw[number] =
                    column.isList() ? list(cell) : value(column.cleaning().of(cell));
        }
        of[record] = ofRaw[number];
        count(record, 1);
    }

    /** What a record says counts no longer. */
    void withdraw(int record) {
        count(record, -1);
    }

    private void count(int record, int by) {
        int value = of[record];
        known += value == 0 ? 0 : by;
        if (column.isList()) {
            for (int part : partsOf[value]) {
                said[part] += by;
            }
        } else {
            said[value] += by;
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

    int of(int record) {
        return of[record];
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

    int[] parts(int value) {
        return column.isList() ? partsOf[value] : value == 0 ? NO_PARTS : new int[] {value};
    }

    int said(int part) {
        return said[part];
    }

    int known() {
        return known;
    }

    /** Whether two values, neither of them empty, have a part in common. */
    boolean share(int a, int b) {
        return a == b || (column.isList() && rarestShared(a, b) < Integer.MAX_VALUE);
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
