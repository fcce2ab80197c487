package uk.turnstone.demo;

import java.util.Locale;
import java.util.Optional;

/**
 * How large the worked partnership is. People are made one household at a time and rows are sorted on disk, so memory
 * does not grow with the number of people.
 *
 * @param people people who are known to at least one agency, 1 to 200,000: a CRN has six digits and households leave
 *     gaps in the numbering
 * @param crimesAMonth street-level rows in an average month, 1 or more
 * @param rowsInMemory rows of one extract held before they are sorted out to disk, 1 or more
 */
public record Scale(int people, int crimesAMonth, int rowsInMemory) {
    /** What the demo shows and the tests use. */
    public static final Scale SMALL = new Scale(2_000, 1_750, 200_000);

    /** A borough: twenty thousand people and the crime of a large town. */
    public static final Scale BOROUGH = new Scale(20_000, 17_500, 200_000);

    /** A force: about a million records of people and ten million events. */
    public static final Scale FORCE = new Scale(70_000, 240_000, 100_000);

    /** By its name in commands: small, borough, force. */
    static Optional<Scale> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "small" -> Optional.of(SMALL);
            case "borough" -> Optional.of(BOROUGH);
            case "force" -> Optional.of(FORCE);
            default -> Optional.empty();
        };
    }

    /** Refuses sizes outside the ranges named above. */
    public Scale {
        if (people < 1 || people > 200_000 || crimesAMonth < 1 || rowsInMemory < 1) {
            throw new IllegalArgumentException(
                    "A scale has 1 to 200,000 people and at least one crime a month and one row in memory.");
        }
    }
}
