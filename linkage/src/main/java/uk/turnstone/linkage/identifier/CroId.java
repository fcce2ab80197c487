package uk.turnstone.linkage.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Criminal Records Office number, given with the first fingerprints.
 *
 * <p>Form {@code NNNNNN/YYX}, or {@code SFYY/N…X} for a record kept on file only. Check: the last letter is that of the
 * two-digit year followed by the serial, modulo 23; the serial counts with six digits, on file-only records with as many
 * as it has. The century is not written and not guessed. Source: domain notes 3.16; ministry's published code.
 *
 * @param yearOfCentury 0–99
 * @param serial 0–999,999
 * @param fileOnly whether it is a file-only number, written with SF
 */
public record CroId(int yearOfCentury, int serial, boolean fileOnly) implements Identifier, Comparable<CroId> {

    private static final Pattern FULL = Pattern.compile("(\\d{1,6})[/\\\\-](\\d{2})([A-Z])");
    private static final Pattern FULL_UNDIVIDED = Pattern.compile("(\\d{6})(\\d{2})([A-Z])");
    private static final Pattern FILE_ONLY = Pattern.compile("SF(\\d{2})[/\\\\-]?(\\d{1,6})([A-Z])");

    public CroId {
        if (yearOfCentury < 0 || yearOfCentury > 99) {
            throw new IllegalArgumentException(
                    "A CRO number has a year of two digits, 00 to 99, not " + yearOfCentury + ".");
        }
        if (serial < 0 || serial > 999_999) {
            throw new IllegalArgumentException("A CRO number has a serial of up to six digits, not " + serial + ".");
        }
    }

    /** The number as anybody may write it, or empty where it has not the form or its letter does not fit. */
    public static Optional<CroId> parse(String raw) {
        String text = Written.compact(raw);
        if (text.startsWith("SF")) {
            return Written.match(FILE_ONLY, text).flatMap(match -> read(match, 1, 2, true));
        }
        return Written.match(FULL, text)
                .or(() -> Written.match(FULL_UNDIVIDED, text))
                .flatMap(match -> read(match, 2, 1, false));
    }

    /** As {@link #parse}, where a wrong number is an error. @throws IllegalArgumentException with a sentence to show */
    public static CroId of(String raw) {
        return parse(raw)
                .orElseThrow(() -> Written.refused(
                        raw,
                        "a CRO number",
                        "It should look like 123456/12U or SF39/5131P, and its last letter must fit the digits."));
    }

    /** The number of this year (any century) and serial, with the letter worked out. */
    public static CroId of(int year, int serial) {
        return new CroId(year % 100, serial, false);
    }

    /** The file-only number of this year (any century) and serial, with the letter worked out. */
    public static CroId ofFile(int year, int serial) {
        return new CroId(year % 100, serial, true);
    }

    private static Optional<CroId> read(Matcher match, int yearGroup, int serialGroup, boolean fileOnly) {
        CroId id = new CroId(
                Integer.parseInt(match.group(yearGroup)), Integer.parseInt(match.group(serialGroup)), fileOnly);
        return id.letter() == match.group(3).charAt(0) ? Optional.of(id) : Optional.empty();
    }

    private char letter() {
        String digits = yearOfCentury + (fileOnly ? Integer.toString(serial) : Written.padded(serial, 6));
        return CheckLetter.of(Long.parseLong(digits));
    }

    @Override
    public String canonical() {
        return fileOnly
                ? "SF" + Written.padded(yearOfCentury, 2) + "/" + serial + letter()
                : Written.padded(serial, 6) + "/" + Written.padded(yearOfCentury, 2) + letter();
    }

    @Override
    public boolean isPlaceholder() {
        return serial == 0;
    }

    @Override
    public int compareTo(CroId other) {
        return canonical().compareTo(other.canonical());
    }

    @Override
    public String toString() {
        return canonical();
    }
}
