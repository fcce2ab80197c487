package uk.turnstone.spark;

/** The command was not given what it needs; the message is a sentence that says what. */
final class WrongUseException extends Exception {

    private static final long serialVersionUID = 1L;

    WrongUseException(String sentence) {
        super(sentence);
    }
}
