package uk.turnstone.people;

import java.util.List;

/**
 * What linking found and a person must look at.
 *
 * @param doubts the oldest first
 */
public record FindingsPage(List<FoundDoubt> doubts) {}
