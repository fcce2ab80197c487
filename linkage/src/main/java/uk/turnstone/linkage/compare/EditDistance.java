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

    /** Whether {@link #levenshtein} is at most so many, found more quickly where it is more. */
    public static boolean levenshteinAtMost(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > 2 * most) {
            return false;
        }
        return most == 1 && isPlain(a) && isPlain(b) ? oneSlip(a, b, false) : levenshtein(a, b) <= most;
    }

    /** Whether {@link #damerauLevenshtein} is at most so many, found more quickly where it is more. */
    public static boolean damerauAtMost(String a, String b, int most) {
        // A letter can take two chars.
        if (Math.abs(a.length() - b.length()) > 2 * most) {
            return false;
        }
        if (!isPlain(a) || !isPlain(b)) {
            return damerauLevenshtein(a, b) <= most;
        }
        return most == 1 ? oneSlip(a, b, true) : fewSlips(a, b, most);
    }

    /** All of ASCII, so that a letter is a char and stands for a bit of a set. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static boolean oneSlip(String a, String b, boolean exchanging) {
        if (a.length() > b.length()) {
            return oneSlip(b, a, exchanging);
        }
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        int longer = b.length() - a.length();
        if (longer > 1) {
            return false;
        }
        if (longer == 1) {
            return a.regionMatches(at, b, at + 1, a.length() - at);
        }
        return at >= a.length() - 1
                || a.regionMatches(at + 1, b, at + 1, a.length() - at - 1)
                || (exchanging
                        && a.charAt(at) == b.charAt(at + 1)
                        && a.charAt(at + 1) == b.charAt(at)
                        && a.regionMatches(at + 2, b, at + 2, a.length() - at - 2));
    }

    /** The whole table is reckoned only where the two have about the same letters: each slip brings one stranger at most. */
    private static boolean fewSlips(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return false;
        }
        long lowA = 0;
        long lowB = 0;
        for (int i = 0; i < a.length(); i++) {
            lowA |= 1L << (a.charAt(i) & 63);
        }
        for (int i = 0; i < b.length(); i++) {
            lowB |= 1L << (b.charAt(i) & 63);
        }
        return Long.bitCount(lowA & ~lowB) <= most && Long.bitCount(lowB & ~lowA) <= most && within(a, b, most);
    }

    /**
     * The table along its diagonal alone. Where at most so many slips are allowed, fewer letters than that can stand between
     * two that changed places.
     */
    private static boolean within(String a, String b, int most) {
        int width = b.length() + 1;
        int[] cost = new int[(a.length() + 1) * width];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j < width; j++) {
                int at = i * width + j;
                if (Math.abs(i - j) > most) {
                    cost[at] = most + 1;
                } else if (i == 0 || j == 0) {
                    cost[at] = i + j;
                } else {
                    int least = Math.min(cost[at - 1], cost[at - width]) + 1;
                    least = Math.min(least, cost[at - width - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                    cost[at] = Math.min(least, exchanged(a, b, i, j, most, cost));
                }
            }
        }
        return cost[cost.length - 1] <= most;
    }

    private static int exchanged(String a, String b, int i, int j, int most, int[] cost) {
        int least = most + 1;
        for (int betweenA = 0; betweenA < most && i - 2 - betweenA >= 0; betweenA++) {
            for (int betweenB = 0; betweenA + betweenB < most && j - 2 - betweenB >= 0; betweenB++) {
                int before = i - 2 - betweenA;
                int partner = j - 2 - betweenB;
                if (a.charAt(before) == b.charAt(j - 1) && a.charAt(i - 1) == b.charAt(partner)) {
                    least = Math.min(least, cost[before * (b.length() + 1) + partner] + betweenA + betweenB + 1);
                }
            }
        }
        return least;
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
