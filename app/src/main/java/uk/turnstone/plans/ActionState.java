package uk.turnstone.plans;

import java.util.Locale;

/** Where an action stands. Late is not a state: it follows from the due date and the day. */
public enum ActionState {
    OPEN,
    DONE,
    DROPPED;

    /** As stored and as shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ActionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
