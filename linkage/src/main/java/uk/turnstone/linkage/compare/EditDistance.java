package uk.turnstone.linkage.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How many slips of the keyboard lie between two texts: 0 where they are equal, at most the length of the longer. Letters
 * are compared as they are: clean first. Time grows with the product of the lengths.
 */
public final class EditDistance {

    private EditDistance() {}

    /**
     * Letters put in, left out or mistaken. Source: V. I. Levenshtein, Binary codes capable of correcting deletions,
     * insertions and reversals, Soviet Physics Doklady 10 (1966) 707–710.
     */
    public static int levenshtein(String a, String b) {
        int[] one = a.codePoints().toArray();
        int[] other = b.codePoints().toArray();
        int[] row = new int[other.length + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= one.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length; j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[other.length];
    }

    /**
     * Letters put in, left out, mistaken, or two neighbours exchanged, also where others were put between them afterwards:
     * from “ca” to “abc” it is 2. Sources: F. J. Damerau, CACM 7 (1964) 171–176; R. Lowrance and R. A. Wagner, JACM 22 (1975)
     * 177–183 for the method.
     */
    public static int damerauLevenshtein(String a, String b) {
        int[] one = a.codePoints().toArray();
        int[] other = b.codePoints().toArray();
        int never = one.length + other.length;
        // Row and column 0 stand for “not seen yet”.
        int[][] cost = new int[one.length + 2][other.length + 2];
        cost[0][0] = never;
        for (int i = 0; i <= one.length; i++) {
            cost[i + 1][0] = never;
            cost[i + 1][1] = i;
        }
        for (int j = 0; j <= other.length; j++) {
            cost[0][j + 1] = never;
            cost[1][j + 1] = j;
        }
        LastSeen seenAt = new LastSeen();
        for (int i = 1; i <= one.length; i++) {
            int partner = 0;
            for (int j = 1; j <= other.length; j++) {
                int before = seenAt.of(other[j - 1]);
                int exchanged = cost[before][partner] + (i - before - 1) + 1 + (j - partner - 1);
                int mistaken = cost[i][j];
                if (one[i - 1] == other[j - 1]) {
                    partner = j;
                } else {
                    mistaken++;
                }
                int shorter = Math.min(cost[i + 1][j], cost[i][j + 1]) + 1;
                cost[i + 1][j + 1] = Math.min(Math.min(mistaken, shorter), exchanged);
            }
            seenAt.put(one[i - 1], i);
        }
        return cost[one.length + 1][other.length + 1];
    }

    /** In which row of the one text a letter stood last; 0 where nowhere yet. */
    private static final class LastSeen {
        private final int[] plain = new int[128];
        private final Map<Integer, Integer> others = new HashMap<>(0);

        int of(int letter) {
            return letter < plain.length ? plain[letter] : others.getOrDefault(letter, 0);
        }

        void put(int letter, int row) {
            if (letter < plain.length) {
                plain[letter] = row;
            } else {
                others.put(letter, row);
            }
        }
    }
}
