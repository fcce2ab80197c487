package uk.turnstone.spark;

/** Records that cannot be linked with each other; the message is a sentence that says why. */
final class UnusableRecordsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnusableRecordsException(String sentence) {
        super(sentence);
    }
}
