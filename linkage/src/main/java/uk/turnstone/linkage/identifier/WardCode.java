package uk.turnstone.linkage.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an electoral ward or division.
 *
 * <p>Form: E05 (England), W05 (Wales), S13 (Scotland) or N08 (Northern Ireland) and six digits; no check. Wards are
 * redrawn, so whoever holds one holds the boundary year too. Source: domain notes 3.16; ONS code register.
 *
 * @param canonical E05, W05, S13 or N08 and six digits
 */
public record WardCode(String canonical) implements Comparable<WardCode> {

    private static final Pattern FORM = Pattern.compile("(?:E05|W05|S13|N08)\\d{6}");

    public WardCode {
        if (!FORM.matcher(canonical).matches()) {
            throw refused(canonical);
        }
    }

    /** The code as anybody may write it, in either case and with spaces, or empty where it has not the form. */
    public static Optional<WardCode> parse(String raw) {
        String text = Written.compact(raw);
        return FORM.matcher(text).matches() ? Optional.of(new WardCode(text)) : Optional.empty();
    }

    /** As {@link #parse}, where a wrong one is an error. @throws IllegalArgumentException with a sentence to show */
    public static WardCode of(String raw) {
        return parse(raw).orElseThrow(() -> refused(raw));
    }

    private static IllegalArgumentException refused(String raw) {
        return Written.refused(
                raw, "a ward code", "It should be E05, W05, S13 or N08 and six digits, such as E05008942.");
    }

    @Override
    public int compareTo(WardCode other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
