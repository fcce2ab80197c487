package uk.turnstone.access;

/** Somebody asked to act as who they are not. The message is one sentence that says what to do. */
public final class AccessTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessTrouble(String message) {
        super(message);
    }
}
