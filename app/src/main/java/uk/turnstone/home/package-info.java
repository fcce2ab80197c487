/**
 * The door: what needs whoever signs in today, and how fresh each source is. Puts together what the rooms below say
 * through the port {@link uk.turnstone.web.TodayItem}; knows nothing of its own. May use every room; none uses it.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.home;
