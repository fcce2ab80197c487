package uk.turnstone.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How large the worked partnership is. People are made one household at a time and rows are sorted on disk, so memory
 * does not grow with the number of people.
 *
 * @param people people who are known to at least one agency, 1 to 200,000: a CRN has six digits and households leave
 *     gaps in the numbering
 * @param crimesAMonth street-level rows in an average month, 1 or more
 * @param names where plain names come from
 * @param rowsInMemory rows of one extract held before they are sorted out to disk, 1 or more
 */
public record Scale(int people, int crimesAMonth, NameStock names, int rowsInMemory) {
    /** What the demo shows and the tests use. */
    public static final Scale SMALL = new Scale(2_000, 1_750, NameStock.BIRDS, 200_000);

    /** A large borough: some 500,000 source records. */
    public static final Scale BOROUGH = new Scale(20_000, 17_500, NameStock.COMMON, 40_000);

    /** A large force: about a million source records, and ten million events in all files together. */
    public static final Scale FORCE = new Scale(40_000, 290_000, NameStock.COMMON, 20_000);

    /** Names of the scales, smallest first. */
    public static final List<String> NAMES = List.of("small", "borough", "force");

    /** The scale of that name, in any case of letters. */
    public static Optional<Scale> named(String name) {
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
