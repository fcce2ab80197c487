package uk.turnstone.linkage.weigh;

import java.util.Arrays;

/** How many letters two texts must share at least so that they can be alike enough by Jaro or Jaro-Winkler. */
final class LettersNeeded {
    private static final int SIZE = Facts.LONGEST + 1;
    private static final int BEGINNINGS = 5;
    /** A likeness that is as near as this to the threshold is worked out in full. */
    private static final double NEAR = 1e-9;

    private final byte[] needed = new byte[SIZE * SIZE * BEGINNINGS];

    private LettersNeeded(double atLeast, boolean raising) {
        Arrays.fill(needed, Byte.MAX_VALUE);
        for (int a = 1; a < SIZE; a++) {
            for (int b = 1; b < SIZE; b++) {
                for (int beginning = 0; beginning < BEGINNINGS; beginning++) {
                    for (int shared = Math.min(a, b); shared > 0; shared--) {
                        // Nothing of what is shared out of order, the most that there can be.
                        double jaro = ((double) shared / a + (double) shared / b + 1) / 3;
                        double likeness = raising ? jaro + beginning * 0.1 * (1 - jaro) : jaro;
                        if (likeness < atLeast - NEAR) {
                            break;
                        }
                        needed[at(a, b, beginning)] = (byte) shared;
                    }
                }
            }
        }
    }

    static LettersNeeded winkler(double atLeast) {
        return new LettersNeeded(atLeast, true);
    }

    static LettersNeeded jaro(double atLeast) {
        return new LettersNeeded(atLeast, false);
    }

    /**
     * More than there are where no number of them is enough.
     *
     * @param a length of the one, from 1 up to {@link Facts#LONGEST}
     * @param beginning signs of a common beginning, up to 4
     */
    int of(int a, int b, int beginning) {
        return needed[at(a, b, beginning)];
    }

    private static int at(int a, int b, int beginning) {
        return (a * SIZE + b) * BEGINNINGS + beginning;
    }
}
