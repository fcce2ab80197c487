/**
 * What happened: events as each agency reports them, read for one person as a time-line. May use areas and the rooms
 * below. Publishes events as values; which records are of one person it is told, and does not know.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.history;
