package uk.turnstone.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * From links between pairs to people. Two links that are each sound can together join what cannot be one person; then it
 * is undone for all of them alike, never by who came first:
 *
 * <ol>
 *   <li>records that protect nobody, by shared numbers. Where a group so made holds a contradiction, only links between
 *       equal full birth dates stay, which cannot contradict;
 *   <li>these groups, by name and birth date. Where that would join groups that contradict, or that have different
 *       numbers of one kind (two CRNs are two persons, says probation), none of its links stays: who could be either of
 *       two people is joined to neither;
 *   <li>protected records, each on its own ({@link ProtectedPlaces}).
 * </ol>
 */
final class Grouping {

    private final SortedMap<Long, Profile> profiles;
    private final List<Link> links;

    Grouping(SortedMap<Long, Profile> profiles, List<Link> links) {
        this.profiles = profiles;
        this.links = links.stream().sorted().toList();
    }

    LinkResult result(List<Finding> ofPairs) {
        Partition people = ProtectedPlaces.placed(profiles, links, open());
        List<Cluster> clusters = people.groups().entrySet().stream()
                .map(group -> new Cluster(group.getKey(), group.getValue()))
                .toList();
        List<Finding> findings = new ArrayList<>(ofPairs);
        links.stream().filter(link -> !people.together(link)).map(this::refused).forEach(findings::add);
        clusters.forEach(
                cluster -> SeveralNumbers.in(members(cluster.records())).ifPresent(findings::add));
        return new LinkResult(links.stream().filter(people::together).toList(), findings, clusters);
    }

    /** Records that protect nobody, on evidence among themselves. */
    private Partition open() {
        List<Link> byNumber = openLinks(LinkRule.SHARED_NUMBER);
        List<Link> settled = without(
                byNumber,
                Partition.of(profiles.keySet(), byNumber),
                ids -> Agreement.holdsContradiction(members(ids)),
                this::bornOnOneDay);
        Partition sure = Partition.of(profiles.keySet(), settled);

        List<Link> byName = openLinks(LinkRule.NAME_BIRTH_AND_MORE);
        Partition perhaps = Partition.of(profiles.keySet(), settled);
        byName.forEach(link -> perhaps.join(link.a(), link.b()));
        List<Link> kept = without(byName, perhaps, ids -> cannotBeOne(ids, sure), link -> false);
        kept.forEach(link -> sure.join(link.a(), link.b()));
        return sure;
    }

    /** These links, but within a group that is disputed only those that stand all the same. */
    private static List<Link> without(
            List<Link> links, Partition groups, Predicate<List<Long>> disputed, Predicate<Link> stands) {
        Set<Long> disputes = groups.groups().entrySet().stream()
                .filter(group -> group.getValue().size() > 1 && disputed.test(group.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return links.stream()
                .filter(link -> !disputes.contains(groups.groupOf(link.a())) || stands.test(link))
                .toList();
    }

    private boolean cannotBeOne(List<Long> ids, Partition sure) {
        Collection<List<Profile>> groups = members(ids).stream()
                .collect(Collectors.groupingBy(p -> sure.groupOf(p.id())))
                .values();
        return groups.size() > 1
                && (Agreement.holdsContradiction(members(ids)) || Agreement.numbersDiffer(List.copyOf(groups)));
    }

    private boolean bornOnOneDay(Link link) {
        return BirthDates.equal(profile(link.a()).birth(), profile(link.b()).birth());
    }

    private List<Link> openLinks(LinkRule rule) {
        return links.stream()
                .filter(link -> link.rule() == rule && !isProtected(link))
                .toList();
    }

    private Finding refused(Link link) {
        String reason = "There is reason to join these (" + String.join(" ", link.evidence()) + "), but ";
        return isProtected(link)
                ? new Finding(
                        Finding.Kind.WOULD_BRIDGE,
                        List.of(link.a(), link.b()),
                        reason + "a protected record may not bring others together, nor join people who differ.")
                : new Finding(
                        Finding.Kind.COULD_BE_EITHER,
                        List.of(link.a(), link.b()),
                        reason + "with others they are joined to they cannot be one person.");
    }

    private boolean isProtected(Link link) {
        return profile(link.a()).isProtected() || profile(link.b()).isProtected();
    }

    private List<Profile> members(Collection<Long> ids) {
        return ids.stream().map(this::profile).toList();
    }

    private Profile profile(long id) {
        return Objects.requireNonNull(profiles.get(id));
    }
}
