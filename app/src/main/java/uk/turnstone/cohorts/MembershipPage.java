package uk.turnstone.cohorts;

import uk.turnstone.web.Problems;

/**
 * The forms by which a membership is ended or its dates put right, with what was typed into them.
 *
 * @param version that the person saw
 */
public record MembershipPage(
        PersonNamed person, String cohort, Membership membership, int version, Typed typed, Problems problems) {

    /**
     * As typed.
     *
     * @param joined right day of joining, as yyyy-MM-dd; only when correcting
     * @param left day of leaving, as yyyy-MM-dd; empty if still in it
     * @param reason why they left, or what was wrong
     */
    public record Typed(String joined, String left, String reason) {}
}
