package uk.turnstone.linkage.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postcode of the United Kingdom, by its form; whether letters are delivered there is for an address register to say.
 *
 * <p>Form: an area of one or two letters, a district (9, 99 or 9A), a space, and a digit with two letters other than C,
 * I, K, M, O, V; also GIR 0AA and the pseudo-postcodes ZZ99 by which health and statistics say "no fixed abode" or
 * "not known". The letters of the area are not held against the list of areas in use: it changes, and invented areas
 * have to work in samples. Source: domain notes 3.16; BS 7666 for the letters.
 *
 * @param canonical capitals with one space, such as {@code TS24 8AA}
 */
public record Postcode(String canonical) implements Comparable<Postcode> {

    private static final Pattern FORM =
            Pattern.compile("[A-Z]{1,2}(?:\\d{1,2}|\\d[A-Z]) \\d[ABD-HJLNP-UW-Z]{2}|GIR 0AA|ZZ99 \\d[A-Z]{2}");
    private static final int INWARD = 3;

    public Postcode {
        if (!FORM.matcher(canonical).matches()) {
            throw refused(canonical);
        }
    }

    /** The postcode as anybody may write it, in either case, with the space anywhere or nowhere. */
    public static Optional<Postcode> parse(String raw) {
        String text = Written.compact(raw);
        if (text.length() <= INWARD) {
            return Optional.empty();
        }
        int gap = text.length() - INWARD;
        String spaced = text.substring(0, gap) + " " + text.substring(gap);
        return FORM.matcher(spaced).matches() ? Optional.of(new Postcode(spaced)) : Optional.empty();
    }

    /** As {@link #parse}, where a wrong one is an error. @throws IllegalArgumentException with a sentence to show */
    public static Postcode of(String raw) {
        return parse(raw).orElseThrow(() -> refused(raw));
    }

    private static IllegalArgumentException refused(String raw) {
        return Written.refused(raw, "a postcode", "It should look like TS24 8AA.");
    }

    /** The district, such as {@code TS24}: some thousands of homes. */
    public String outward() {
        return canonical.substring(0, canonical.indexOf(' '));
    }

    /** The sector, such as {@code TS24 8}: the finest part that may leave the partnership about a person. */
    public String sector() {
        return canonical.substring(0, canonical.indexOf(' ') + 2);
    }

    /** Whether this says where somebody does not live: no fixed abode, not known, abroad. It is no shared address. */
    public boolean isPseudo() {
        return canonical.startsWith("ZZ99 ");
    }

    @Override
    public int compareTo(Postcode other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
