package uk.turnstone.walk;

/** How somebody who asks stands to a case. */
enum CaseKind {
    /** Allocated to them. */
    OWN("own case"),
    /** Allocated to nobody; the police, probation or, for a client, the victims' service hold the record. */
    OTHER("another case"),
    /** They are on its deny-list, and the partnership shows that there is a restricted record. */
    RESTRICTED("restricted record"),
    /** They are on its deny-list, and the partnership shows nothing. */
    HIDDEN("not at all");

    private final String column;

    CaseKind(String column) {
        this.column = column;
    }

    /** The column of the table. */
    String column() {
        return column;
    }

    boolean isBarred() {
        return this == RESTRICTED || this == HIDDEN;
    }
}
