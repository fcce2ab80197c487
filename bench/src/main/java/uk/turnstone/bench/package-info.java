/** Programs that show how quick and how large Turnstone is, beside peers or limits timed in the same run. Nothing here ships. */
@org.jspecify.annotations.NullMarked
package uk.turnstone.bench;
