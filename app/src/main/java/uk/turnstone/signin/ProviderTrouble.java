package uk.turnstone.signin;

/** A provider cannot be reached, or says something that cannot be believed. The message is for the trail, without secrets. */
final class ProviderTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    ProviderTrouble(String message, Throwable cause) {
        super(message, cause);
    }

    ProviderTrouble(String message) {
        super(message);
    }
}
