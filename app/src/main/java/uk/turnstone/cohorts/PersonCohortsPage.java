package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The cohorts of a person, in and out by date, as a part of their page.
 *
 * @param names of cohorts by code
 * @param works true if the reader works with plans, and so takes people in and out too
 * @param join the empty form by which they are added to one
 */
public record PersonCohortsPage(
        List<Membership> memberships, Map<String, String> names, LocalDate today, boolean works, JoinPage join) {

    public String name(Membership membership) {
        return names.getOrDefault(membership.cohort(), membership.cohort());
    }

    public boolean isIn(Membership membership) {
        return membership.stay().includes(today);
    }
}
