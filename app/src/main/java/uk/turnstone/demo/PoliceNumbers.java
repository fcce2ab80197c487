package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.Locale;

/** The numbers that the police give to one arrest, by which others' reports of it can be told: rule 13 of the data. */
record PoliceNumbers(int serial, int year) {

    static PoliceNumbers of(int serial, LocalDate day) {
        return new PoliceNumbers(serial, day.getYear() % 100);
    }

    String custody() {
        return written("CR%02d/%07d", serial);
    }

    String crime() {
        return written("SV%02d/%07d", (serial + 4_441_443) % 10_000_000);
    }

    /** Arrest/summons number: year, force, station, serial and a letter. */
    String asn() {
        return written("%02d/00SV/01/%07d", (serial + 1_234_567) % 10_000_000) + "K";
    }

    /** Unique reference number of the case at the prosecution: force, serial, year. */
    String urn() {
        return String.format(Locale.ROOT, "17SV%07d%02d", (serial + 7_654_321) % 10_000_000, year);
    }

    private String written(String form, int number) {
        return String.format(Locale.ROOT, form, year, number);
    }
}
