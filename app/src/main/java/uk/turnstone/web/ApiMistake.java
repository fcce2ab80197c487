package uk.turnstone.web;

/** What a program sent can be read and cannot be worked with. The message says why, and quotes nothing of it. */
public final class ApiMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ApiMistake(String words) {
        super(words);
    }
}
