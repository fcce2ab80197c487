package uk.turnstone.forms;

/** What became of an answer since the time before. Told by a word and a shape; colour only repeats them. */
public enum Change {
    WORSE("worse", "▲"),
    BETTER("better", "▼"),
    SAME("same", "●"),
    /** Another answer to a question that is not scored: neither better nor worse. */
    CHANGED("changed", "◆"),
    /** One of the two times has no answer. */
    CANNOT_SAY("cannot say", "?"),
    ASKED_ANEW("asked anew", "+"),
    NOT_ASKED_ANY_MORE("not asked any more", "−");

    private final String word;
    private final String shape;

    Change(String word, String shape) {
        this.word = word;
        this.shape = shape;
    }

    public String word() {
        return word;
    }

    public String shape() {
        return shape;
    }

    /** More points are worse: forms count need and risk. */
    static Change of(int before, int now) {
        return now > before ? WORSE : now < before ? BETTER : SAME;
    }
}
