package uk.turnstone.access;

/**
 * Protective marking of what leaves as a file or on paper, from the least to the most (Government Security
 * Classifications Policy, tier OFFICIAL; the handling line says what its readers must not do).
 */
public enum Marking {
    PUBLISHED("OFFICIAL, published"),
    OFFICIAL("OFFICIAL"),
    SENSITIVE("OFFICIAL-SENSITIVE"),
    HANDLED("OFFICIAL-SENSITIVE: for the person named here alone"),
    THE_HARMED("OFFICIAL-SENSITIVE: do not disclose to the person who harms, nor to anybody near them");

    private static final String HANDLING = " with handling line";

    private final String words;

    Marking(String words) {
        this.words = words;
    }

    /** As it is printed. */
    public String words() {
        return words;
    }

    /** Whether it may be kept by anybody for as long as they like. */
    public boolean isPublished() {
        return this == PUBLISHED;
    }

    Marking orMore(Marking other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The marking of a kind of information.
     *
     * @param written as in the table of access
     * @param side of the wall on which the information lies
     * @throws IllegalArgumentException for words that are no marking
     */
    static Marking of(String written, String side) {
        if (written.equals(SENSITIVE.words + HANDLING)) {
            return side.equals("victim") || side.equals("panel") ? THE_HARMED : HANDLED;
        }
        for (Marking each : new Marking[] {PUBLISHED, OFFICIAL, SENSITIVE}) {
            if (each.words.equals(written)) {
                return each;
            }
        }
        throw new IllegalArgumentException("Not a marking: " + written);
    }
}
