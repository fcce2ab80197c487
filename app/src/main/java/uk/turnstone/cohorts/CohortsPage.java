package uk.turnstone.cohorts;

import java.util.List;

/**
 * The list of cohorts.
 *
 * @param overlaps memberships of one person that overlap, to be looked at
 */
public record CohortsPage(List<CohortTally> cohorts, List<OverlapTask> overlaps) {}
