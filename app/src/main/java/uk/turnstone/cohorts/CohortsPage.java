package uk.turnstone.cohorts;

import java.util.List;

/**
 * The list of cohorts.
 *
 * @param overlaps memberships of one person that overlap, to be looked at
 * @param plans true if the reader works with plans of actions
 */
public record CohortsPage(List<CohortTally> cohorts, List<OverlapTask> overlaps, boolean plans) {}
