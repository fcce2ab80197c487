package uk.turnstone.web;

/**
 * There is no such thing, or none that whoever asks may see: the page is the same, so that absence does not tell. The
 * message is a sentence that says what to do.
 */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String words) {
        super(words);
    }
}
