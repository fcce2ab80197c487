package uk.turnstone.demo;

import java.util.Locale;

/** The letter that guards PNC and CRO numbers: the number modulo 23 in an alphabet without I, O and S. */
final class CheckLetter {
    private static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

    private CheckLetter() {}

    /** {@code YYYY/NNNNNNNX}: letter on two digits of the year and seven of the serial. */
    static String pnc(int year, int serial) {
        return String.format(Locale.ROOT, "%04d/%07d%c", year, serial, of(year % 100 * 10_000_000L + serial));
    }

    /** {@code NNNNNN/YYX}: letter on two digits of the year and six of the serial. */
    static String cro(int year, int serial) {
        return String.format(Locale.ROOT, "%06d/%02d%c", serial, year % 100, of(year % 100 * 1_000_000L + serial));
    }

    /** The letter after this one: right in form, wrong in value. */
    static char other(char letter) {
        return LETTERS.charAt((LETTERS.indexOf(letter) + 1) % LETTERS.length());
    }

    static char of(long number) {
        return LETTERS.charAt((int) (number % LETTERS.length()));
    }
}
