package uk.turnstone.linkage.io;

/** A file that cannot be used at all; the message is a sentence that names it and says what to do. */
public final class UnusableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnusableFileException(String sentence) {
        super(sentence);
    }

    public UnusableFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
