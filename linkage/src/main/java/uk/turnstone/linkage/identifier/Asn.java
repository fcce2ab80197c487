package uk.turnstone.linkage.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An arrest-summons number: one arrest or summons, as police and courts know it.
 *
 * <p>Form {@code YYFFUUSSNNNNNNNNNNNX}: year, force, unit, system, a sequence of eleven digits and a letter; with
 * slashes ({@code YY/FFUU/SS/N…X}) the sequence may lose its zeros. Check: the letter of force, system, year and
 * sequence taken as one number, modulo 23; the unit is left out. Source: domain notes 3.16.
 *
 * @param canonical nineteen digits and the letter that fits them
 */
public record Asn(String canonical) implements Identifier, Comparable<Asn> {

    private static final Pattern FORM = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{11})([A-Z])");
    private static final Pattern DIVIDED = Pattern.compile("(\\d{2})/(\\d{2})/?(\\d{2})/(\\d{2})/(\\d{1,11})/?([A-Z])");

    public Asn {
        if (!fits(canonical)) {
            throw refused(canonical);
        }
    }

    /** The number as anybody may write it, or empty where it has not the form or its letter does not fit. */
    public static Optional<Asn> parse(String raw) {
        String text = Written.compact(raw);
        String whole = Written.match(DIVIDED, text)
                .map(m -> m.group(1)
                        + m.group(2)
                        + m.group(3)
                        + m.group(4)
                        + "%011d".formatted(Long.parseLong(m.group(5)))
                        + m.group(6))
                .orElse(text);
        return fits(whole) ? Optional.of(new Asn(whole)) : Optional.empty();
    }

    /** As {@link #parse}, where a wrong number is an error. @throws IllegalArgumentException with a sentence to show */
    public static Asn of(String raw) {
        return parse(raw).orElseThrow(() -> refused(raw));
    }

    private static boolean fits(String text) {
        return Written.match(FORM, text)
                .filter(m -> CheckLetter.of(Long.parseLong(m.group(2) + m.group(4) + m.group(1) + m.group(5)))
                        == m.group(6).charAt(0))
                .isPresent();
    }

    private static IllegalArgumentException refused(String raw) {
        return Written.refused(
                raw,
                "an arrest-summons number",
                "It should look like 1417000100000410969Y, and its last letter must fit the digits.");
    }

    @Override
    public boolean isPlaceholder() {
        return canonical.startsWith("00000000000", 8);
    }

    @Override
    public int compareTo(Asn other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
