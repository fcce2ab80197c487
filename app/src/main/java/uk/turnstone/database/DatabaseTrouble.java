package uk.turnstone.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be had; the message is a sentence for the person who started Turnstone. */
public final class DatabaseTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseTrouble(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
