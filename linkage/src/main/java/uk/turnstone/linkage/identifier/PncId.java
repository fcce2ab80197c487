package uk.turnstone.linkage.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Police National Computer number.
 *
 * <p>Form {@code YYYY/NNNNNNNX}; also written with two digits of the year, without the slash, or without the zeros that
 * begin the serial. Check: the last letter is that of the two-digit year followed by the seven-digit serial, modulo 23.
 * Source: domain notes 3.16; ministry's published code.
 *
 * @param year the year in which the record was made, 1900–2099
 * @param serial 0–9,999,999
 */
public record PncId(int year, int serial) implements Identifier, Comparable<PncId> {

    /**
     * Two digits below this are of this century. A record of 1939 or before would be of somebody past the age of one
     * hundred, at which police records end, so 00–39 can be read as 2000–2039 with no clock to ask.
     */
    private static final int FIRST_OF_LAST_CENTURY = 40;

    private static final Pattern DIVIDED = Pattern.compile("(\\d{4}|\\d{2}) ?[/\\\\ -] ?(\\d{1,7}) ?([A-Z])");
    private static final Pattern LONG = Pattern.compile("(\\d{4})(\\d{7})([A-Z])");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})(\\d{1,7})([A-Z])");

    public PncId {
        if (year < 1900 || year > 2099) {
            throw new IllegalArgumentException("A PNC number is of a year from 1900 to 2099, not " + year + ".");
        }
        if (serial < 0 || serial > 9_999_999) {
            throw new IllegalArgumentException("A PNC number has a serial of up to seven digits, not " + serial + ".");
        }
    }

    /** The number as anybody may write it, or empty where it has not the form or its letter does not fit. */
    public static Optional<PncId> parse(String raw) {
        String capitals = Written.capitals(raw);
        return Written.match(DIVIDED, capitals).flatMap(PncId::read).or(() -> {
            String compact = Written.compact(raw);
            return Written.match(LONG, compact).flatMap(PncId::read).or(() -> Written.match(SHORT, compact)
                    .flatMap(PncId::read));
        });
    }

    /** As {@link #parse}, where a wrong number is an error. @throws IllegalArgumentException with a sentence to show */
    public static PncId of(String raw) {
        return parse(raw)
                .orElseThrow(() -> Written.refused(
                        raw,
                        "a PNC number",
                        "It should look like 2012/0001234Y, and its last letter must fit the digits before it."));
    }

    /** The number of this year and serial, with the letter worked out: for making numbers, not for reading them. */
    public static PncId of(int year, int serial) {
        return new PncId(year, serial);
    }

    private static Optional<PncId> read(Matcher match) {
        int written = Integer.parseInt(match.group(1));
        int year = match.group(1).length() == 4 ? written : written + (written < FIRST_OF_LAST_CENTURY ? 2000 : 1900);
        if (year < 1900 || year > 2099) {
            return Optional.empty();
        }
        PncId id = new PncId(year, Integer.parseInt(match.group(2)));
        return id.letter() == match.group(3).charAt(0) ? Optional.of(id) : Optional.empty();
    }

    private char letter() {
        return CheckLetter.of((year % 100) * 10_000_000L + serial);
    }

    @Override
    public String canonical() {
        return Written.padded(year, 4) + "/" + Written.padded(serial, 7) + letter();
    }

    @Override
    public boolean isPlaceholder() {
        return serial == 0;
    }

    @Override
    public int compareTo(PncId other) {
        return canonical().compareTo(other.canonical());
    }

    @Override
    public String toString() {
        return canonical();
    }
}
