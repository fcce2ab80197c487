package uk.turnstone.linkage.weigh;

/** Finds the step of two values of one comparison as {@link Comparison#step(String, String)} does. Each thread has its own. */
final class Stepper {
    private final Values values;
    private final Facts facts;
    private final QuickTest[] tests;

    Stepper(Table table, Comparison comparison) {
        values = table.values(comparison.column());
        facts = values.facts();
        tests = QuickTest.of(comparison, facts);
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
        if (a >= facts.known() || b >= facts.known()) {
            facts.grow();
        }
        for (int level = 0; level < tests.length; level++) {
            if (tests[level].holds(a, b)) {
                return level + 1;
            }
        }
        return tests.length + 1;
    }
}
