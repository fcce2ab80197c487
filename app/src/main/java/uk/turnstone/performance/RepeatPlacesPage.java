package uk.turnstone.performance;

import uk.turnstone.web.list.ListShown;

/** Places where something happened more than once. */
public record RepeatPlacesPage(ListShown list) {}
