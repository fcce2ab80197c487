package uk.turnstone.areas;

/** A row that cannot be taken in: which column, what stood there, and what to do about it in one sentence. */
public final class RowTrouble extends Exception {
    private static final long serialVersionUID = 1;

    private final String column;
    private final String value;

    RowTrouble(String column, String value, String reason) {
        super(reason);
        this.column = column;
        this.value = value;
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    /** The reason, as a sentence for whoever delivered the row. */
    public String reason() {
        return java.util.Objects.requireNonNull(getMessage());
    }
}
