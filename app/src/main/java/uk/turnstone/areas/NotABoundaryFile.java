package uk.turnstone.areas;

/** The file as a whole is no collection of boundaries; the message is one sentence that says what to do. */
public final class NotABoundaryFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotABoundaryFile(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    NotABoundaryFile(String sentence) {
        super(sentence);
    }
}
