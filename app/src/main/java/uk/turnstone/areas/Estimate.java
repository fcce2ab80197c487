package uk.turnstone.areas;

/**
 * A mid-year population estimate.
 *
 * @param year year of the estimate, for the middle of it
 * @param people persons, 0 or more
 */
public record Estimate(int year, int people) {}
