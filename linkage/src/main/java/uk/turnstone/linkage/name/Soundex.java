package uk.turnstone.linkage.name;

import java.util.stream.IntStream;

/**
 * The American Soundex of 1918/1930: a letter and three digits. Letters of one class in a row count once, also with an H
 * or W between them (Ashcroft is A261), but twice with a vowel between.
 *
 * <p>Letters other than A–Z after folding are passed over; a name without any has the empty code. Source: US National
 * Archives, Soundex indexing system.
 */
public final class Soundex {

    private static final String CLASSES = "01230120022455012623010202";
    private static final int LENGTH = 4;

    private Soundex() {}

    /** The code of one word, four characters, or empty. */
    public static String of(String word) {
        int[] letters = letters(word).toArray();
        if (letters.length == 0) {
            return "";
        }
        StringBuilder code = new StringBuilder(LENGTH).append((char) letters[0]);
        char last = classOf(letters[0]);
        for (int i = 1; i < letters.length && code.length() < LENGTH; i++) {
            char now = classOf(letters[i]);
            if (now != '0' && now != last) {
                code.append(now);
            }
            if (letters[i] != 'H' && letters[i] != 'W') {
                last = now;
            }
        }
        return code.append("0".repeat(LENGTH - code.length())).toString();
    }

    private static IntStream letters(String word) {
        return NameFold.fold(word).chars().filter(c -> c >= 'A' && c <= 'Z');
    }

    private static char classOf(int letter) {
        return CLASSES.charAt(letter - 'A');
    }
}
