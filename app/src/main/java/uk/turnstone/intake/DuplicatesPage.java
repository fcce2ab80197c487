package uk.turnstone.intake;

import uk.turnstone.web.list.ListShown;

/**
 * Likely duplicates inside an extract.
 *
 * @param delivery a delivery of the extract
 * @param title title of its format
 * @param list the records
 */
public record DuplicatesPage(Delivery delivery, String title, ListShown list) {}
