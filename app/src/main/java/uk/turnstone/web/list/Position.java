package uk.turnstone.web.list;

/**
 * Where a page of a list begins: behind or before a row, named by the row's own key. What the row is sorted by is looked
 * up again, in the reader's own context; so an address tells nothing of what the row says.
 *
 * @param key the row's key; empty for the top
 */
record Position(Way way, String key) {
    static final Position TOP = new Position(Way.TOP, "");

    /** Which way from the row. */
    enum Way {
        TOP,
        AFTER,
        BEFORE
    }

    static Position of(Fields fields) {
        if (fields.has("after")) {
            return new Position(Way.AFTER, fields.first("after"));
        }
        return fields.has("before") ? new Position(Way.BEFORE, fields.first("before")) : TOP;
    }
}
