package uk.turnstone.linkage.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A case reference number, by which probation knows a person across all orders.
 *
 * <p>Form: a letter and six digits. There is no check letter, so a slip of the pen gives another valid number. Source:
 * domain notes 3.16.
 *
 * @param canonical a letter and six digits
 */
public record Crn(String canonical) implements Identifier, Comparable<Crn> {

    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{6}");

    public Crn {
        if (!FORM.matcher(canonical).matches()) {
            throw refused(canonical);
        }
    }

    /** The number as anybody may write it, in either case and with spaces, or empty where it has not the form. */
    public static Optional<Crn> parse(String raw) {
        String text = Written.compact(raw);
        return FORM.matcher(text).matches() ? Optional.of(new Crn(text)) : Optional.empty();
    }

    /** As {@link #parse}, where a wrong one is an error. @throws IllegalArgumentException with a sentence to show */
    public static Crn of(String raw) {
        return parse(raw).orElseThrow(() -> refused(raw));
    }

    private static IllegalArgumentException refused(String raw) {
        return Written.refused(raw, "a probation CRN", "It should be a letter and six digits, such as X123456.");
    }

    @Override
    public boolean isPlaceholder() {
        return canonical.startsWith("000000", 1);
    }

    @Override
    public int compareTo(Crn other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
