package uk.turnstone.linkage.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An NHS number: ten digits, written 3-3-4 with spaces, kept without.
 *
 * <p>Check: the first nine digits weighted 10 to 2 and summed; 11 less the sum modulo 11 is the tenth, 11 counting as 0;
 * where it would be 10 there is no such number. Numbers from 999 000 0000 to 999 999 9999 are for tests and belong to
 * nobody. Source: domain notes 3.16; NHS Data Dictionary.
 *
 * @param canonical ten digits whose last one fits
 */
public record NhsNumber(String canonical) implements Identifier, Comparable<NhsNumber> {

    private static final Pattern FORM = Pattern.compile("\\d{10}");
    private static final int TEST_NUMBERS = 900_000;

    public NhsNumber {
        if (!FORM.matcher(canonical).matches() || checkDigit(canonical) != canonical.charAt(9) - '0') {
            throw Written.refused(
                    canonical, "an NHS number", "It has ten digits, and the last must fit the nine before it.");
        }
    }

    /** The number as anybody may write it, or empty where it has not ten digits or the last does not fit. */
    public static Optional<NhsNumber> parse(String raw) {
        String digits = Written.compact(raw).replaceAll("[.‐‑–-]", "");
        return FORM.matcher(digits).matches() && checkDigit(digits) == digits.charAt(9) - '0'
                ? Optional.of(new NhsNumber(digits))
                : Optional.empty();
    }

    /** As {@link #parse}, where a wrong number is an error. @throws IllegalArgumentException with a sentence to show */
    public static NhsNumber of(String raw) {
        return parse(raw)
                .orElseThrow(() -> Written.refused(
                        raw, "an NHS number", "It has ten digits, and the last must fit the nine before it."));
    }

    /**
     * A number of the range kept for tests; different serials give different numbers, rising. Of any ten that differ
     * in the ninth digit alone at most one has no check digit, so nine of each ten are used.
     *
     * @param serial 0–899,999
     */
    public static NhsNumber ofSerial(int serial) {
        if (serial < 0 || serial >= TEST_NUMBERS) {
            throw new IllegalArgumentException(
                    "There are test NHS numbers for serials 0 to 899,999, not " + serial + ".");
        }
        int first = 999_000_000 + serial / 9 * 10;
        int wanted = serial % 9;
        for (int nine = first; nine < first + 10; nine++) {
            int check = checkDigit(Integer.toString(nine));
            if (check < 10 && wanted-- == 0) {
                return new NhsNumber(Integer.toString(nine) + check);
            }
        }
        throw new IllegalStateException("Fewer than nine of ten numbers had a check digit.");
    }

    /** The check digit of the first nine of these digits, 0–9, or 10 where there is none. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }

    /** As it is read out and printed: {@code 943 476 5919}. */
    public String spaced() {
        return canonical.substring(0, 3) + " " + canonical.substring(3, 6) + " " + canonical.substring(6);
    }

    /** One digit ten times passes the arithmetic whatever the digit, and is what is typed when none is known. */
    @Override
    public boolean isPlaceholder() {
        return canonical.chars().distinct().count() == 1;
    }

    @Override
    public int compareTo(NhsNumber other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
