package uk.turnstone.linkage.io;

/**
 * What is wrong in a file, and where.
 *
 * @param file its name
 * @param line the line on which the row begins, headings being line 1
 * @param column the heading, or empty where the row as a whole is wrong
 * @param value what stands there
 * @param reason a sentence that says what should
 */
public record CellProblem(String file, long line, String column, String value, String reason) {

    /** All of it in one line. */
    @Override
    public String toString() {
        String at = column.isEmpty() ? "" : ", column “" + column + "”";
        return file + ", line " + line + at + ": " + reason;
    }
}
