package uk.turnstone.access;

import java.util.Arrays;

/** How much of a kind of information somebody may have. What each word means in a category stands in categories.csv. */
public enum Level {
    NONE('-', 0, "nothing"),
    /** One fixed mark or phrase. */
    FLAG('G', 1, "a mark"),
    /** A number; under 5 suppressed. */
    COUNT('C', 1, "a number"),
    /** What the own agency or the user put in or was sent. */
    OWN_PART('P', 2, "own part"),
    SUMMARY('S', 3, "summary"),
    FULL('F', 4, "in full");

    private final char letter;
    private final int rank;
    private final String words;

    Level(char letter, int rank, String words) {
        this.letter = letter;
        this.rank = rank;
        this.words = words;
    }

    static Level of(char letter) {
        return Arrays.stream(values())
                .filter(level -> level.letter == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No level is written “" + letter + "”"));
    }

    /** As in the database and in the shared tables: full, summary, own-part, flag, count, none. */
    static Level named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    public String written() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** In a sentence to the reader. */
    public String words() {
        return words;
    }

    public boolean below(Level other) {
        return rank < other.rank;
    }

    /** The lower of two; this one where they are alike in rank. */
    Level atMost(Level ceiling) {
        return ceiling.rank < rank ? ceiling : this;
    }

    /** More than a mark or a number: words about somebody. */
    boolean isContent() {
        return rank > FLAG.rank;
    }
}
