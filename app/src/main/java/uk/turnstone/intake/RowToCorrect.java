package uk.turnstone.intake;

/**
 * A rejected row with all that is needed to read it again.
 *
 * @param delivery the delivery that it was turned back from
 * @param format how to read it
 * @param mapping leads its headings and codes to the format's
 * @param row the row
 */
record RowToCorrect(Delivery delivery, Format format, Mapping mapping, RejectedRow row) {}
