package uk.turnstone.access;

/** Whether somebody may read a kind of information, and why. */
public sealed interface Decision {

    /**
     * They may.
     *
     * @param reach whose rows: of the whole partnership, or those that their own agency delivered
     * @param why the reason in one sentence
     */
    record Yes(Reach reach, String why) implements Decision {}

    /**
     * They may not.
     *
     * @param why a sentence that begins with “No: ” and can be shown to them
     */
    record No(String why) implements Decision {}

    /** Whose rows a rule reaches. */
    enum Reach {
        PARTNERSHIP,
        OWN_AGENCY
    }

    default boolean yes() {
        return this instanceof Yes;
    }
}
