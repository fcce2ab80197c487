/**
 * Lists: of people, actions, deliveries or anything else that has rows. A room declares a list once; sorting, filtering,
 * choosing columns, views of one's own, going from page to page, choosing rows for an action and files of what is seen
 * then work the same everywhere. A list holds what its reader may see and nothing else: rows, counts and files are asked
 * for in the reader's own context. What somebody is filtered by never stands in an address when it is personal.
 */
@NullMarked
package uk.turnstone.web.list;

import org.jspecify.annotations.NullMarked;
