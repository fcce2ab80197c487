package uk.turnstone.demo;

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

    /** Refuses sizes outside the ranges named above. */
    public Scale {
        if (people < 1 || people > 200_000 || crimesAMonth < 1 || rowsInMemory < 1) {
            throw new IllegalArgumentException(
                    "A scale has 1 to 200,000 people and at least one crime a month and one row in memory.");
        }
    }
}
