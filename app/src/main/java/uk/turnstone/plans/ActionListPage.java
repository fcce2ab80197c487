package uk.turnstone.plans;

import uk.turnstone.web.list.ListShown;

/**
 * All open actions.
 *
 * @param list a page of them
 */
public record ActionListPage(ListShown list) {}
