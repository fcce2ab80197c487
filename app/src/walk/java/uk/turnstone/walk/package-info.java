/**
 * The walk of every page as every role: people on both sides of the wall, workers of each role, and the table in words of who
 * gets what. Shared by the test, which walks one role of each kind, and by the bench, which walks them all.
 */
@NullMarked
package uk.turnstone.walk;

import org.jspecify.annotations.NullMarked;
