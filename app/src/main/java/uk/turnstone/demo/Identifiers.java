package uk.turnstone.demo;

import java.util.Locale;

/**
 * The numbers that agencies know one person by.
 *
 * @param pnc Police National Computer, given at the first arrest
 * @param cro Criminal Records Office
 * @param crn probation's; begins with X, which no real one in use does
 * @param noms prison number
 * @param nhs in the range kept for tests, 999 …; empty for the one in eleven whose number would have no check digit
 */
record Identifiers(String pnc, String cro, String crn, String noms, String nhs) {

    /** Of somebody whom no agency has given a number. */
    static final Identifiers NONE = new Identifiers("", "", "", "", "");

    /** The NHS check digit: weights 10 to 2, 11 less the remainder by 11; 11 is 0, and 10 makes no number. */
    static String nhs(int serial) {
        String digits = "999" + String.format(Locale.ROOT, "%06d", serial);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? "" : digits + check;
    }

    /** Prison numbers are a letter, four digits and two letters. */
    static String noms(int serial) {
        int letters = serial % 400;
        return String.format(
                Locale.ROOT,
                "A%04d%c%c",
                serial / 400 % 10_000,
                "ABCDEFGHJKLMNPQRTUVW".charAt(letters / 20),
                "ABCDEFGHJKLMNPQRTUVW".charAt(letters % 20));
    }

    /** The registers, one walk each, from which a person's numbers are read by the person's index. */
    static final class Registers {
        private final Numbering pnc;
        private final Numbering six;

        Registers(Chance chance) {
            pnc = new Numbering(chance.part("pnc"), 7);
            six = new Numbering(chance.part("six"), 6);
        }

        Identifiers of(long index, int yearFirstKnown) {
            int serial = six.at(index);
            return new Identifiers(
                    CheckLetter.pnc(yearFirstKnown, pnc.at(index)),
                    CheckLetter.cro(yearFirstKnown, (serial + 123_457) % 1_000_000),
                    String.format(Locale.ROOT, "X%06d", serial),
                    noms((serial + 271_829) % 1_000_000),
                    nhs((serial + 314_159) % 1_000_000));
        }
    }
}
