package uk.turnstone.linkage.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a local authority: the borough, district or council that a partnership covers.
 *
 * <p>Form: E06 (unitary), E07 (district), E08 (metropolitan district), E09 (London borough), W06 (Wales), S12 (Scotland)
 * or N09 (Northern Ireland) and six digits; no check. Source: domain notes 3.16; ONS code register.
 *
 * @param canonical E06–E09, W06, S12 or N09 and six digits
 */
public record AuthorityCode(String canonical) implements Comparable<AuthorityCode> {

    private static final Pattern FORM = Pattern.compile("(?:E0[6-9]|W06|S12|N09)\\d{6}");

    public AuthorityCode {
        if (!FORM.matcher(canonical).matches()) {
            throw refused(canonical);
        }
    }

    /** The code as anybody may write it, in either case and with spaces, or empty where it has not the form. */
    public static Optional<AuthorityCode> parse(String raw) {
        String text = Written.compact(raw);
        return FORM.matcher(text).matches() ? Optional.of(new AuthorityCode(text)) : Optional.empty();
    }

    /** As {@link #parse}, where a wrong one is an error. @throws IllegalArgumentException with a sentence to show */
    public static AuthorityCode of(String raw) {
        return parse(raw).orElseThrow(() -> refused(raw));
    }

    private static IllegalArgumentException refused(String raw) {
        return Written.refused(
                raw,
                "the code of a local authority",
                "It should be E06 to E09, W06, S12 or N09 and six digits, such as E06000001.");
    }

    @Override
    public int compareTo(AuthorityCode other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
