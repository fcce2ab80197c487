/** What the figures mean: changes, rates, windows and their rounding, as values. No I/O and no clock. */
@org.jspecify.annotations.NullMarked
package uk.turnstone.measures;
