/**
 * Getting partners' extracts in. A format says what a file of it means; a delivery is one file from one partner, staged,
 * checked and published whole or not at all; what cannot be taken comes back with line, column, value and reason. Uses the
 * people and history rooms for what rows say, areas for places, access for whose they are; publishes deliveries.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.intake;
