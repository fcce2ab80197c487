package uk.turnstone.access;

/** Whether somebody may have a kind of information, how much of it, and why. */
public sealed interface Decision {

    /**
     * They may.
     *
     * @param level how much
     * @param why the reason in one sentence
     */
    record Yes(Level level, String why) implements Decision {}

    /**
     * They may not.
     *
     * @param why a sentence that begins with “No: ” and can be shown to them
     */
    record No(String why) implements Decision {}

    default boolean yes() {
        return this instanceof Yes;
    }

    /** How much: nothing where the answer is no. */
    default Level level() {
        return this instanceof Yes(Level level, String why) ? level : Level.NONE;
    }
}
