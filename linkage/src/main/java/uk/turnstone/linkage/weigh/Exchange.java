package uk.turnstone.linkage.weigh;

import uk.turnstone.linkage.compare.Likeness;

/** Looks whether the values of two columns changed places, where a comparison asks for that. */
interface Exchange {

    /** The step of a pair: as it is, or that for exchanged values where it is closer. */
    int step(int a, int b, int step);

    static Exchange of(Table table, Comparison comparison, boolean growing) {
        int exchanged = comparison.exchangedStep();
        if (exchanged == 0) {
            return (a, b, step) -> step;
        }
        boolean lists = table.values(comparison.column()).isList()
                || table.values(comparison.other()).isList();
        return lists || growing
                ? (a, b, step) -> comparison.exchanged(table, a, b, step) ? exchanged : step
                : byNumber(table, comparison.column(), comparison.other(), exchanged);
    }

    /** Looks at the texts only where the numbers of one value and the exchanged other are those of one text. */
    private static Exchange byNumber(Table table, int column, int other, int exchanged) {
        int[] inOther = table.values(column).facts().in(table.values(other).facts());
        var likeness = new Likeness.Exchanged();
        return (a, b, step) -> {
            if (step != Comparison.NOT_KNOWN && step <= exchanged) {
                return step;
            }
            int[] numbers = table.numbers();
            int ofA = a * table.width();
            int ofB = b * table.width();
            int one = numbers[ofA + column];
            int two = numbers[ofB + column];
            return ((one != 0 && inOther[one] == numbers[ofB + other])
                                    || (two != 0 && inOther[two] == numbers[ofA + other]))
                            && likeness.holds(
                                    table.text(column, a),
                                    table.text(other, a),
                                    table.text(column, b),
                                    table.text(other, b))
                    ? exchanged
                    : step;
        };
    }
}
