package uk.turnstone.intake;

/**
 * What a delivery of one corrected row makes good.
 *
 * @param delivery number of the delivery that the row was turned back from
 * @param line the row's line in that delivery's file, which it keeps
 */
public record Correction(int delivery, long line) {}
