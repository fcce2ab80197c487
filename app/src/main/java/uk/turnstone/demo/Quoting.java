package uk.turnstone.demo;

/**
 * How well a clerk copies the number of somebody else's file.
 *
 * @param missing share of numbers that are left out, 0 to 1
 * @param mistyped share of numbers with one wrong digit, 0 to 1
 */
record Quoting(double missing, double mistyped) {
    /** The number as copied; empty stays empty. */
    String quote(String number, Chance chance) {
        double drawn = chance.unit();
        if (drawn < missing || number.isEmpty()) {
            return "";
        }
        return drawn < missing + mistyped ? withOneWrongDigit(number, chance) : number;
    }

    private static String withOneWrongDigit(String number, Chance chance) {
        int at = chance.between(number.length() / 2, number.length() - 1);
        char digit = number.charAt(at);
        if (digit < '0' || digit > '9') {
            return number;
        }
        return number.substring(0, at)
                + (char) ('0' + (digit - '0' + 1 + chance.below(9)) % 10)
                + number.substring(at + 1);
    }
}
