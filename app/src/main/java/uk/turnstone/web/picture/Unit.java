package uk.turnstone.web.picture;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a picture count, and how they are written.
 *
 * @param name such as “crimes” or “% of cases”
 * @param decimals digits after the point, 0 to 3
 */
public record Unit(String name, int decimals) {
    /** Printed where no number is known: never nought. */
    static final String NOT_KNOWN = "not known";

    /** Whole things. */
    public static Unit of(String name) {
        return new Unit(name, 0);
    }

    /** With thousands parted by commas, such as 1,598 or −2.5. */
    String text(double number) {
        return String.format(Locale.UK, "%,." + decimals + "f", number).replace('-', '−');
    }

    String textOrNotKnown(@Nullable Double number) {
        return number == null ? NOT_KNOWN : text(number);
    }
}
