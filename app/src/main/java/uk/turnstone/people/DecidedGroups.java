package uk.turnstone.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import uk.turnstone.linkage.Cluster;
import uk.turnstone.linkage.Link;

/**
 * Groups of records where people have decided: what they said holds, and between it the links that the rules found.
 *
 * <ol>
 *   <li>Of each pair of records the latest decision that speaks of both holds.
 *   <li>Then links between records that protect nobody, numbers before names, where no decision keeps their groups apart.
 *       A record that nobody decided about and that is linked to both of two such groups is joined to neither.
 *   <li>Protected records last, each to one group at most: they join and never bridge (rule 4 of what the data must be
 *       able to say).
 * </ol>
 */
final class DecidedGroups {
    private record Pair(long low, long high) {
        static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    private final List<HandDecision> newestFirst;
    private final List<Link> links;
    private final LongPredicate isProtected;
    private final SortedSet<Long> records;
    private final Set<Pair> apart = new HashSet<>();
    private final Map<Long, SortedSet<Long>> groups = new HashMap<>();

    private DecidedGroups(
            SortedSet<Long> records, List<Link> links, List<HandDecision> newestFirst, LongPredicate isProtected) {
        this.records = records;
        this.newestFirst = newestFirst;
        this.isProtected = isProtected;
        this.links = links.stream()
                .filter(link -> records.contains(link.a()) && records.contains(link.b()))
                .sorted(Comparator.comparing(Link::rule).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * The groups that linking found, with what people decided.
     *
     * @param found groups that the rules made, among them all the records of the decisions that say anything
     * @param links the links they were made by
     * @param newestFirst decisions that stand
     */
    static List<Cluster> of(
            List<Cluster> found, List<Link> links, List<HandDecision> newestFirst, LongPredicate isProtected) {
        Set<Long> named = new HashSet<>();
        newestFirst.forEach(decision -> named.addAll(decision.records()));
        SortedSet<Long> touched = new TreeSet<>();
        List<Cluster> clusters = new ArrayList<>();
        for (Cluster cluster : found) {
            if (cluster.records().stream().anyMatch(named::contains)) {
                touched.addAll(cluster.records());
            } else {
                clusters.add(cluster);
            }
        }
        Set<Long> alone = new HashSet<>();
        var decided = new DecidedGroups(touched, links, newestFirst, isProtected);
        for (Set<Long> torn = decided.group(alone, named); !torn.isEmpty(); torn = decided.group(alone, named)) {
            alone.addAll(torn);
        }
        new HashSet<>(decided.groups.values())
                .forEach(group -> clusters.add(new Cluster(group.first(), List.copyOf(group))));
        return clusters.stream().sorted().toList();
    }

    /** Makes the groups, with these standing alone; answers with records that are linked to two that are apart. */
    private Set<Long> group(Set<Long> alone, Set<Long> named) {
        groups.clear();
        apart.clear();
        records.forEach(id -> groups.put(id, new TreeSet<>(List.of(id))));
        decide();
        Set<Long> torn = new HashSet<>();
        for (Link link : links) {
            boolean open = !isProtected.test(link.a()) && !isProtected.test(link.b());
            if (open && !alone.contains(link.a()) && !alone.contains(link.b()) && !joined(link.a(), link.b())) {
                List.of(link.a(), link.b()).stream()
                        .filter(id -> !named.contains(id))
                        .forEach(torn::add);
            }
        }
        records.stream().filter(isProtected::test).forEach(this::place);
        records.stream().filter(this::isUnplaced).forEach(this::withOthersUnplaced);
        return torn;
    }

    private void decide() {
        Set<Pair> settled = new HashSet<>();
        for (HandDecision decision : newestFirst) {
            List<Long> spoken =
                    decision.records().stream().filter(records::contains).toList();
            for (int i = 0; i < spoken.size(); i++) {
                for (int j = i + 1; j < spoken.size(); j++) {
                    long one = spoken.get(i);
                    long other = spoken.get(j);
                    if (settled.add(Pair.of(one, other))) {
                        decide(decision, one, other);
                    }
                }
            }
        }
    }

    private void decide(HandDecision decision, long one, long other) {
        if (!decision.together(one, other)) {
            if (groupOf(one) != groupOf(other)) {
                apart.add(Pair.of(one, other));
            }
        } else if (!isProtected.test(one) && !isProtected.test(other)) {
            joined(one, other);
        }
    }

    /** A protected record goes where the latest decision says, else to the one group that it is linked with. */
    private void place(long id) {
        Set<SortedSet<Long>> fitting = new HashSet<>(decidedPlace(id));
        if (fitting.isEmpty()) {
            neighbours(id, false).forEach(other -> fitting.add(groupOf(other)));
        }
        fitting.remove(groupOf(id));
        if (fitting.size() == 1) {
            joined(id, fitting.iterator().next().first());
        }
    }

    private boolean isUnplaced(long id) {
        return isProtected.test(id) && groupOf(id).stream().allMatch(isProtected::test);
    }

    private void withOthersUnplaced(long id) {
        neighbours(id, true).stream().filter(this::isUnplaced).forEach(other -> joined(id, other));
    }

    private Set<SortedSet<Long>> decidedPlace(long id) {
        for (HandDecision decision : newestFirst) {
            Set<SortedSet<Long>> places = new HashSet<>();
            decision.records().stream()
                    .filter(other -> decision.records().contains(id) && records.contains(other))
                    .filter(other -> !isProtected.test(other) && decision.together(id, other))
                    .filter(other -> !apart.contains(Pair.of(id, other)))
                    .forEach(other -> places.add(groupOf(other)));
            if (!places.isEmpty()) {
                return places;
            }
        }
        return Set.of();
    }

    private Collection<Long> neighbours(long id, boolean thoseProtected) {
        return links.stream()
                .filter(link -> link.a() == id || link.b() == id)
                .map(link -> link.a() == id ? link.b() : link.a())
                .filter(other -> isProtected.test(other) == thoseProtected)
                .toList();
    }

    private SortedSet<Long> groupOf(long id) {
        return Objects.requireNonNull(groups.get(id));
    }

    /** Joins their groups; false where a decision keeps them apart. */
    private boolean joined(long one, long other) {
        SortedSet<Long> left = groupOf(one);
        SortedSet<Long> right = groupOf(other);
        if (left == right) {
            return true;
        }
        if (left.stream().anyMatch(a -> right.stream().anyMatch(b -> apart.contains(Pair.of(a, b))))) {
            return false;
        }
        left.addAll(right);
        right.forEach(id -> groups.put(id, left));
        return true;
    }
}
