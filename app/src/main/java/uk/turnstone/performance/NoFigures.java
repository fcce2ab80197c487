package uk.turnstone.performance;

/** Why there is no report: one sentence that names what is known. */
public final class NoFigures extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;

    /** Whether the question was wrong or the answer is not there yet. */
    public enum Why {
        /** The area is not in the register. */
        NO_SUCH_AREA,
        /** Nothing has come for that area and period. */
        NOTHING_DELIVERED
    }

    NoFigures(Why why, String sentence) {
        super(sentence);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
