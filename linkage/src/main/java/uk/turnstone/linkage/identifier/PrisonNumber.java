package uk.turnstone.linkage.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A prisoner number of the prison service's national system, kept over all times in custody.
 *
 * <p>Form: a letter, four digits, two letters. There is no check letter. Source: domain notes 3.16.
 *
 * @param canonical a letter, four digits, two letters
 */
public record PrisonNumber(String canonical) implements Identifier, Comparable<PrisonNumber> {

    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{4}[A-Z]{2}");

    public PrisonNumber {
        if (!FORM.matcher(canonical).matches()) {
            throw refused(canonical);
        }
    }

    /** The number as anybody may write it, in either case and with spaces, or empty where it has not the form. */
    public static Optional<PrisonNumber> parse(String raw) {
        String text = Written.compact(raw);
        return FORM.matcher(text).matches() ? Optional.of(new PrisonNumber(text)) : Optional.empty();
    }

    /** As {@link #parse}, where a wrong one is an error. @throws IllegalArgumentException with a sentence to show */
    public static PrisonNumber of(String raw) {
        return parse(raw).orElseThrow(() -> refused(raw));
    }

    private static IllegalArgumentException refused(String raw) {
        return Written.refused(
                raw, "a prison number", "It should be a letter, four digits and two letters, such as A1234BC.");
    }

    @Override
    public boolean isPlaceholder() {
        return canonical.startsWith("0000", 1);
    }

    @Override
    public int compareTo(PrisonNumber other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
