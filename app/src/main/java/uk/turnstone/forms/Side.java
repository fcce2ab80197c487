package uk.turnstone.forms;

import java.util.Locale;

/** On which side of the wall whom a form is about stands. */
public enum Side {
    /** The person who offends. */
    OFFENDER,
    /** The person who is harmed. */
    VICTIM;

    /** As in definitions and in the table of categories. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
