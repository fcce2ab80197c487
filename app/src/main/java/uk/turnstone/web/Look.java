package uk.turnstone.web;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The partnership's own name and colour, in the head of every page. A partnership is not GOV.UK: nothing here is a crown.
 *
 * @param name what the service is called
 * @param colour of the head of the page, as {@code #rrggbb}; white words on it can be read
 */
public record Look(String name, String colour) {

    /** WCAG 2.2, 1.4.3: the least contrast between words and what is behind them. */
    static final double LEAST_CONTRAST = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /** The name or the colour cannot be used; the message is a sentence for whoever starts Turnstone. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence);
        }
    }

    public Look {
        name = name.strip();
        colour = colour.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > 40) {
            throw new Refused("turnstone.look.name wants a name of 1 to 40 characters.");
        }
        if (!HEX.matcher(colour).matches()) {
            throw new Refused("turnstone.look.colour wants a colour such as #1d3b4a, not " + colour + ".");
        }
        double contrast = contrastWithWhite(colour);
        if (contrast < LEAST_CONTRAST) {
            throw new Refused(String.format(
                    Locale.UK,
                    "White words on %s (turnstone.look.colour) have a contrast of %.2f, and %.1f is the least that"
                            + " people can read. Choose a darker colour.",
                    colour,
                    contrast,
                    LEAST_CONTRAST));
        }
    }

    /** Contrast of white words on a colour, 1 to 21 (WCAG 2.2, contrast ratio). */
    static double contrastWithWhite(String colour) {
        double luminance = 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    /** One of red, green and blue, made linear as WCAG 2.2 defines relative luminance. */
    private static double part(String colour, int from) {
        double written = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return written <= 0.04045 ? written / 12.92 : Math.pow((written + 0.055) / 1.055, 2.4);
    }
}
