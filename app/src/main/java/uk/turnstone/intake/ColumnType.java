package uk.turnstone.intake;

/** What the values of a column are. */
enum ColumnType {
    /** Words; nothing is checked but the length. */
    TEXT,
    /** A whole number. */
    WHOLE_NUMBER,
    /** A number with or without decimals. */
    DECIMAL,
    /** A day. */
    DATE,
    /** A day of birth that may lack day or month. */
    PARTIAL_DATE,
    /** A day and a time, Europe/London. */
    DATE_TIME,
    /** A month. */
    MONTH,
    /** One code of a list. */
    CODE,
    /** Several codes of a list, separated by semicolons. */
    CODES;

    static ColumnType named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    String title() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
