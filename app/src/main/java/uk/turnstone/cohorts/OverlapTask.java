package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Two memberships of one person in one cohort that overlap, because two sets of records turned out to be one person. A
 * person must look at it and correct one of the two.
 *
 * @param person public key of the person
 * @param first key of the membership that began first
 * @param second key of the other
 * @param from first day that is in both
 */
public record OverlapTask(UUID person, String cohort, UUID first, UUID second, LocalDate from) {

    /** What is to be looked at, without a name. */
    public String sentence() {
        return "Two memberships of " + cohort + " are one person's and overlap. Correct the dates of one.";
    }
}
