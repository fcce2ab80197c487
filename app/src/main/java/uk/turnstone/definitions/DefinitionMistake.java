package uk.turnstone.definitions;

/** A definition says something that cannot be. The message is “file:line:column: reason”, in plain words. */
public final class DefinitionMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong where.
     *
     * @param line from 1
     * @param column from 1
     */
    public DefinitionMistake(String file, int line, int column, String reason) {
        super(file + ":" + line + ":" + column + ": " + reason);
    }
}
