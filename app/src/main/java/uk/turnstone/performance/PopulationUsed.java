package uk.turnstone.performance;

/**
 * The population a rate is per 1,000 of.
 *
 * @param year year of the mid-year estimate: the latest not later than the year before the period, else the earliest
 * @param people persons
 */
public record PopulationUsed(int year, int people) {}
