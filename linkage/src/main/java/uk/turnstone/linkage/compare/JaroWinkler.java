package uk.turnstone.linkage.compare;

/**
 * Likeness of two short texts, from 0 (nothing in common) to 1 (equal), by the letters they share at about the same place.
 * Letters are compared as they are: clean first. Two empty texts are alike (1), an empty one is unlike all others (0).
 *
 * <p>Sources: M. A. Jaro, Advances in record-linkage methodology, JASA 84 (1989) 414–420; W. E. Winkler, String comparator
 * metrics, Proc. Survey Research Methods, ASA (1990) 354–359, and his program strcmp95 for the threshold and for long texts.
 */
public final class JaroWinkler {
    /** Below it a common beginning counts for nothing. */
    private static final double BOOST_THRESHOLD = 0.7;

    /** Letters of a common beginning that count. */
    private static final int LONGEST_PREFIX = 4;

    /** What each of them adds, as a part of what is wanting to 1. */
    private static final double PREFIX_SCALE = 0.1;

    private JaroWinkler() {}

    /** Jaro's likeness, without regard to beginnings. */
    public static double jaro(String a, String b) {
        return isPlain(a) && isPlain(b)
                ? plainJaro(a, b)
                : Shared.of(letters(a), letters(b)).likeness();
    }

    /** Jaro's likeness, raised by a common beginning of up to four letters where it is above 0.7. */
    public static double of(String a, String b) {
        if (isPlain(a) && isPlain(b)) {
            double likeness = plainJaro(a, b);
            return likeness > BOOST_THRESHOLD ? raised(likeness, plainPrefix(a, b)) : likeness;
        }
        int[] one = letters(a);
        int[] other = letters(b);
        double likeness = Shared.of(one, other).likeness();
        return likeness > BOOST_THRESHOLD ? raised(likeness, prefix(one, other)) : likeness;
    }

    /** No longer than a long has bits, and each letter one char. */
    private static boolean isPlain(String text) {
        if (text.length() > Long.SIZE) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** As {@link Shared}, with what is taken kept as bits: nothing is allocated. */
    private static double plainJaro(String a, String b) {
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        long takenA = 0;
        long takenB = 0;
        for (int i = 0; i < a.length(); i++) {
            char letter = a.charAt(i);
            int last = Math.min(b.length() - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= last; j++) {
                if (b.charAt(j) == letter && (takenB >>> j & 1) == 0) {
                    takenA |= 1L << i;
                    takenB |= 1L << j;
                    break;
                }
            }
        }
        int letters = Long.bitCount(takenA);
        int outOfOrder = 0;
        while (takenA != 0) {
            if (a.charAt(Long.numberOfTrailingZeros(takenA)) != b.charAt(Long.numberOfTrailingZeros(takenB))) {
                outOfOrder++;
            }
            takenA &= takenA - 1;
            takenB &= takenB - 1;
        }
        return likeness(letters, outOfOrder, a.length(), b.length());
    }

    private static int plainPrefix(String a, String b) {
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        int length = 0;
        while (length < most && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    private static double likeness(int letters, int outOfOrder, int length, int otherLength) {
        if (letters == 0) {
            return length == 0 && otherLength == 0 ? 1 : 0;
        }
        double shared = letters;
        // Two letters out of order are one transposition, halves cut off.
        int transpositions = outOfOrder / 2;
        return (shared / length + shared / otherLength + (shared - transpositions) / shared) / 3;
    }

    /**
     * The same, raised once more where both texts have more than four letters and share at least half of what follows the
     * common beginning.
     */
    public static double ofLong(String a, String b) {
        int[] one = letters(a);
        int[] other = letters(b);
        Shared shared = Shared.of(one, other);
        double likeness = shared.likeness();
        if (likeness <= BOOST_THRESHOLD) {
            return likeness;
        }
        int prefix = prefix(one, other);
        double raised = raised(likeness, prefix);
        int shorter = Math.min(one.length, other.length);
        if (shorter <= 4 || shared.letters() <= prefix + 1 || 2 * shared.letters() < shorter + prefix) {
            return raised;
        }
        return raised + (1 - raised) * (shared.letters() - prefix - 1) / (one.length + other.length - 2.0 * prefix + 2);
    }

    private static double raised(double likeness, int prefix) {
        return likeness + prefix * PREFIX_SCALE * (1 - likeness);
    }

    private static int prefix(int[] a, int[] b) {
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length, b.length));
        int length = 0;
        while (length < most && a[length] == b[length]) {
            length++;
        }
        return length;
    }

    private static int[] letters(String text) {
        return text.codePoints().toArray();
    }

    /**
     * What two texts share.
     *
     * @param letters how many letters of the one have a partner in the other, no farther off than half the longer text
     * @param outOfOrder how many of them stand against another than their partner
     */
    private record Shared(int letters, int outOfOrder, int length, int otherLength) {

        static Shared of(int[] a, int[] b) {
            int reach = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
            boolean[] taken = new boolean[b.length];
            int[] ofA = new int[Math.min(a.length, b.length)];
            int shared = 0;
            for (int i = 0; i < a.length; i++) {
                int last = Math.min(b.length - 1, i + reach);
                for (int j = Math.max(0, i - reach); j <= last; j++) {
                    if (!taken[j] && a[i] == b[j]) {
                        taken[j] = true;
                        ofA[shared++] = a[i];
                        break;
                    }
                }
            }
            int outOfOrder = 0;
            int at = 0;
            for (int j = 0; j < b.length; j++) {
                if (taken[j] && ofA[at++] != b[j]) {
                    outOfOrder++;
                }
            }
            return new Shared(shared, outOfOrder, a.length, b.length);
        }

        double likeness() {
            return JaroWinkler.likeness(letters, outOfOrder, length, otherLength);
        }
    }
}
