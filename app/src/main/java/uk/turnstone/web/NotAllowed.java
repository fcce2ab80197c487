package uk.turnstone.web;

/** Whoever asks may not have it. The message is the reason, shown to them. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String reason) {
        super(reason);
    }
}
