package uk.turnstone.performance;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Reports of one group of offences in 12 months. People are known here so that small groups can be put together; they
 * leave this room never.
 *
 * @param reports how many
 * @param people whose they are
 * @param unmapped how many stand in the group that their source gives, because no list holds their code
 * @param unmappedPeople whose those are
 * @param harm sum of their weights, of those that have one
 * @param unweighted how many have no weight
 */
record OffenceCount(
        long reports, Set<Long> people, long unmapped, Set<Long> unmappedPeople, BigDecimal harm, long unweighted) {
    static final OffenceCount NONE = new OffenceCount(0, Set.of(), 0, Set.of(), BigDecimal.ZERO, 0);

    /** Several groups as one, each person once. */
    static OffenceCount together(Collection<OffenceCount> counts) {
        return counts.stream().reduce(NONE, OffenceCount::and);
    }

    private OffenceCount and(OffenceCount other) {
        return new OffenceCount(
                reports + other.reports,
                union(people, other.people),
                unmapped + other.unmapped,
                union(unmappedPeople, other.unmappedPeople),
                harm.add(other.harm),
                unweighted + other.unweighted);
    }

    private static Set<Long> union(Set<Long> one, Set<Long> other) {
        Set<Long> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
