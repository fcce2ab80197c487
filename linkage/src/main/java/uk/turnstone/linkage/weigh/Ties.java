package uk.turnstone.linkage.weigh;

import java.util.Arrays;

/** Pairs of records from the split threshold on, found from either of the two. */
final class Ties {
    /** Taker of what a record is tied to. */
    interface Taker {
        void take(int other, double weight);
    }

    private static final int[] NONE = {};

    /** By record, the other and the two halves of the weight of each tie. */
    private int[][] of = new int[1024][];

    void add(int a, int b, double weight) {
        put(a, b, weight);
        put(b, a, weight);
    }

    void each(int record, Taker taker) {
        int[] ties = record < of.length && of[record] != null ? of[record] : NONE;
        for (int at = 0; at < ties.length; at += 3) {
            taker.take(ties[at], Double.longBitsToDouble((long) ties[at + 1] << 32 | ties[at + 2] & 0xFFFF_FFFFL));
        }
    }

    private void put(int record, int other, double weight) {
        if (record >= of.length) {
            of = Arrays.copyOf(of, Math.max(record + 1, of.length * 2));
        }
        int[] ties = of[record] == null ? NONE : of[record];
        int[] more = Arrays.copyOf(ties, ties.length + 3);
        long bits = Double.doubleToLongBits(weight);
        more[ties.length] = other;
        more[ties.length + 1] = (int) (bits >>> 32);
        more[ties.length + 2] = (int) bits;
        of[record] = more;
    }
}
