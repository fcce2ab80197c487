package uk.turnstone.linkage.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a lower-layer super output area, the statistical neighbourhood of some 1,500 people that police data
 * name.
 *
 * <p>Form: E01 (England) or W01 (Wales) and six digits; no check. The same code can stand for other ground after a
 * census, so whoever holds one holds the boundary year too. Source: domain notes 3.16; ONS code register.
 *
 * @param canonical E01 or W01 and six digits
 */
public record LsoaCode(String canonical) implements Comparable<LsoaCode> {

    private static final Pattern FORM = Pattern.compile("[EW]01\\d{6}");

    public LsoaCode {
        if (!FORM.matcher(canonical).matches()) {
            throw refused(canonical);
        }
    }

    /** The code as anybody may write it, in either case and with spaces, or empty where it has not the form. */
    public static Optional<LsoaCode> parse(String raw) {
        String text = Written.compact(raw);
        return FORM.matcher(text).matches() ? Optional.of(new LsoaCode(text)) : Optional.empty();
    }

    /** As {@link #parse}, where a wrong one is an error. @throws IllegalArgumentException with a sentence to show */
    public static LsoaCode of(String raw) {
        return parse(raw).orElseThrow(() -> refused(raw));
    }

    private static IllegalArgumentException refused(String raw) {
        return Written.refused(raw, "an LSOA code", "It should be E01 or W01 and six digits, such as E01011949.");
    }

    @Override
    public int compareTo(LsoaCode other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
