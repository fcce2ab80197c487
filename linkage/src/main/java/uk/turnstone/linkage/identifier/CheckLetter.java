package uk.turnstone.linkage.identifier;

/**
 * The check letter that police numbers end in: the digits taken as one whole number, modulo 23, as a letter. I, O and S
 * are left out because they are read as 1, 0 and 5.
 *
 * <p>23 is prime and no power of ten is a multiple of it, so one wrong digit always gives another letter. Source:
 * PNC, CRO and arrest-summons numbers as checked by the ministry's published code.
 */
final class CheckLetter {

    private static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

    private CheckLetter() {}

    static char of(long number) {
        return LETTERS.charAt((int) (number % LETTERS.length()));
    }
}
