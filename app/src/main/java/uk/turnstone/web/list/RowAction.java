package uk.turnstone.web.list;

/**
 * Something that can be done with several rows at once. What receives it gets the fields {@code key}, one for each row,
 * and {@code back}, the address of the list; it looks each key up in the reader's own context, and one that is not there
 * for the reader is not there.
 *
 * @param label such as “Change the due date”
 * @param post address that the form is sent to
 */
public record RowAction(String label, String post) {}
