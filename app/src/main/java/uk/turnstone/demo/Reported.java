package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.Locale;

/**
 * An arrest with the numbers that reports of it carry.
 *
 * @param number of the custody record, of the force's own counting; the others follow from it
 */
record Reported(Life.Arrest arrest, int number) {
    LocalDate day() {
        return arrest.at().toLocalDate();
    }

    private int year() {
        return arrest.at().getYear() % 100;
    }

    String custodyRecord() {
        return String.format(Locale.ROOT, "CR%02d/%07d", year(), number);
    }

    String crimeNumber() {
        return String.format(Locale.ROOT, "SV%02d/%07d", year(), (number + 4_441_443) % 10_000_000);
    }

    /** Arrest/summons number: year, force and unit, serial and check letter. */
    String asn() {
        int serial = (number + 7_220_101) % 10_000_000;
        return String.format(
                Locale.ROOT, "%02d/0000/00/%d%c", year(), serial, CheckLetter.of(year() * 10_000_000L + serial));
    }

    /** Unique reference number of the case file. */
    String urn() {
        return String.format(Locale.ROOT, "11SV%07d%02d", (number + 2_718_281) % 10_000_000, year());
    }

    boolean charged() {
        return arrest.outcome().equals("charged");
    }
}
