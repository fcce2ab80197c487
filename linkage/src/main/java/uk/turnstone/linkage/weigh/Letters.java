package uk.turnstone.linkage.weigh;

import uk.turnstone.linkage.compare.JaroWinkler;

/**
 * How alike the letters of two values are, asked for several thresholds one after another and worked out once at most; not at
 * all where they cannot share enough. Each thread has its own.
 */
final class Letters {
    private final Facts facts;
    private final boolean winkler;
    private int a;
    private int b;
    /** Of the pair that was asked for last: its lengths, the most that it may share, and how it begins; 0 where not plain. */
    private int ofA;

    private int ofB;
    private int shared;
    private int beginning;
    /** What came out; below 0 until it is worked out. */
    private double likeness;

    /** @param winkler or Jaro's likeness alone */
    Letters(Facts facts, boolean winkler) {
        this.facts = facts;
        this.winkler = winkler;
    }

    QuickTest atLeast(double threshold) {
        LettersNeeded needed = winkler ? LettersNeeded.winkler(threshold) : LettersNeeded.jaro(threshold);
        return (one, other) -> {
            if (one != a || other != b) {
                look(one, other);
            }
            if (ofA > 0 && ofB > 0 && shared < needed.of(ofA, ofB, beginning)) {
                return false;
            }
            if (likeness < 0) {
                String text = facts.text(a);
                likeness = winkler ? JaroWinkler.of(text, facts.text(b)) : JaroWinkler.jaro(text, facts.text(b));
            }
            return likeness >= threshold;
        };
    }

    private void look(int one, int other) {
        a = one;
        b = other;
        likeness = -1;
        ofA = facts.length(a);
        ofB = facts.length(b);
        shared = Math.min(ofA - facts.strangers(a, b), ofB - facts.strangers(b, a));
        beginning = facts.beginning(a, b);
    }
}
