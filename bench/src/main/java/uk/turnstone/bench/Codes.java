package uk.turnstone.bench;

/** Postcodes and numbers of invented people, in the shape of real ones. */
final class Codes {
    private Codes() {}

    /** No area begins with Q, V or X. */
    static String postcode(int home) {
        int number = home / 32;
        int district = number / 600;
        return "%c%c%d %d%c%c"
                .formatted(
                        "QVX".charAt(district % 3),
                        (char) ('A' + district / 3 % 26),
                        1 + district / 78 % 98,
                        number % 9 + 1,
                        "ABDEFGHJLNPQRSTUWXYZ".charAt(number / 9 % 20),
                        "ABDEFGHJLNPQRSTUWXYZ".charAt(number / 180 % 20));
    }

    /** A letter and six digits, in no order that says anything. */
    static String crn(long number) {
        long mixed = number * 7_368_787L % 26_000_000L;
        return "%c%06d".formatted((char) ('A' + mixed / 1_000_000), mixed % 1_000_000);
    }
}
