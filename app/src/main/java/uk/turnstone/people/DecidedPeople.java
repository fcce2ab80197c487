package uk.turnstone.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import uk.turnstone.linkage.Cluster;
import uk.turnstone.linkage.Link;
import uk.turnstone.linkage.LinkResult;
import uk.turnstone.linkage.LinkRule;

/**
 * Who is one person once people's decisions are laid over the rules. It follows from records and decisions alone, so the
 * order of deliveries changes nothing:
 *
 * <ol>
 *   <li>records that protect nobody and that somebody held to be of one person, the latest decision first;
 *   <li>of what rules hold together and somebody parted, each side of the parting;
 *   <li>what came later goes to the side with which the strongest rule links it; where that is both, to neither;
 *   <li>protected records one by one, each to one person at most, so that none brings others together (data.md 4).
 * </ol>
 */
final class DecidedPeople {
    private final Rulings rulings;
    private final LongPredicate isProtected;
    private final Map<Long, Cluster> byRule = new HashMap<>();
    private final Map<Long, List<Link>> links = new HashMap<>();
    private final Gathering gathering;
    private final Set<Long> everParted;

    private DecidedPeople(LinkResult result, Rulings rulings, LongPredicate isProtected) {
        this.rulings = rulings;
        this.isProtected = isProtected;
        result.clusters().forEach(cluster -> cluster.records().forEach(record -> byRule.put(record, cluster)));
        for (Link link : result.links()) {
            links.computeIfAbsent(link.a(), id -> new ArrayList<>()).add(link);
            links.computeIfAbsent(link.b(), id -> new ArrayList<>()).add(link);
        }
        gathering = new Gathering(byRule.keySet(), rulings);
        everParted = rulings.parted();
    }

    /** The groups, in the order of their first records. */
    static List<Cluster> of(LinkResult result, Rulings all, LongPredicate isProtected) {
        Set<Long> known = result.clusters().stream()
                .flatMap(cluster -> cluster.records().stream())
                .collect(Collectors.toSet());
        Rulings rulings = all.among(known);
        return rulings.latestFirst().isEmpty()
                ? result.clusters()
                : new DecidedPeople(result, rulings, isProtected).gathered();
    }

    private List<Cluster> gathered() {
        for (Ruling ruling : rulings.latestFirst()) {
            if (ruling.same()) {
                decided(ruling);
            }
        }
        List<Cluster> clusters = byRule.values().stream().distinct().sorted().toList();
        clusters.forEach(this::openOf);
        List<Long> hidden =
                byRule.keySet().stream().filter(isProtected::test).sorted().toList();
        hidden.forEach(this::placeDecided);
        hidden.forEach(this::placeLinked);
        hidden.forEach(this::follow);
        return gathering.all().stream()
                .map(group -> new Cluster(group.first(), List.copyOf(group)))
                .sorted()
                .toList();
    }

    private void decided(Ruling ruling) {
        SortedSet<Long> others = new TreeSet<>(ruling.other());
        for (long a : new TreeSet<>(ruling.one())) {
            for (long b : others) {
                if (!isProtected.test(a) && !isProtected.test(b) && rulings.together(a, b)) {
                    gathering.join(a, b);
                }
            }
        }
    }

    private void openOf(Cluster cluster) {
        SortedSet<Long> open = cluster.records().stream()
                .filter(record -> !isProtected.test(record))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Long> ruled = open.stream().filter(everParted::contains).toList();
        SortedSet<Long> parted = ruled.stream()
                .filter(record -> ruled.stream().anyMatch(other -> rulings.apart(record, other)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (parted.isEmpty()) {
            gathering.joinAll(open);
            return;
        }
        for (Ruling ruling : rulings.latestFirst()) {
            if (!ruling.same()) {
                gathering.joinAll(both(parted, ruling.one()));
                gathering.joinAll(both(parted, ruling.other()));
            }
        }
        SortedSet<Long> since = new TreeSet<>(open);
        since.removeAll(parted);
        for (SortedSet<Long> newcomers : connected(since)) {
            gathering.joinAll(newcomers);
            Set<SortedSet<Long>> fitting = fitting(newcomers, parted);
            if (fitting.size() == 1) {
                gathering.join(newcomers.first(), fitting.iterator().next().first());
            }
        }
    }

    private static SortedSet<Long> both(Collection<Long> some, Collection<Long> others) {
        return some.stream().filter(others::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** These records by the links among themselves. */
    private List<SortedSet<Long>> connected(SortedSet<Long> records) {
        var groups = new Gathering(records, new Rulings(List.of()));
        for (long record : records) {
            linksOf(record).stream()
                    .filter(link -> records.contains(link.a()) && records.contains(link.b()))
                    .forEach(link -> groups.join(link.a(), link.b()));
        }
        return groups.all().stream()
                .sorted(Comparator.comparing(SortedSet::first))
                .toList();
    }

    /** The groups among these with which the strongest rule links any of those. */
    private Set<SortedSet<Long>> fitting(Collection<Long> records, Collection<Long> among) {
        Map<LinkRule, Set<SortedSet<Long>>> byStrength = new HashMap<>();
        for (long record : records) {
            for (Link link : linksOf(record)) {
                long far = link.a() == record ? link.b() : link.a();
                if (among.contains(far)) {
                    byStrength
                            .computeIfAbsent(link.rule(), rule -> new java.util.HashSet<>())
                            .add(gathering.groupOf(far));
                }
            }
        }
        return byStrength.isEmpty()
                ? Set.of()
                : Objects.requireNonNull(byStrength.get(byStrength.keySet().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow()));
    }

    private List<Link> linksOf(long record) {
        return links.getOrDefault(record, List.of());
    }

    /** Puts a protected record to the one person with whom the latest decision has it. */
    private void placeDecided(long record) {
        for (Ruling ruling : rulings.latestFirst()) {
            for (long other : ruling.same() ? mates(ruling, record) : new TreeSet<Long>()) {
                if (!isProtected.test(other) && rulings.together(record, other) && isAlone(record)) {
                    gathering.join(other, record);
                }
            }
        }
    }

    /** Puts a protected record to whom its own links lead, where nobody decided. */
    private void placeLinked(long record) {
        if (isAlone(record)) {
            SortedSet<Long> open = ruleMates(record);
            open.removeIf(isProtected::test);
            Set<SortedSet<Long>> fitting = fitting(List.of(record), open);
            if (fitting.size() == 1) {
                gathering.join(fitting.iterator().next().first(), record);
            }
        }
    }

    /** A protected record goes where one goes that is decided, or held by rule, to be of the same person. */
    private void follow(long record) {
        for (Ruling ruling : rulings.latestFirst()) {
            if (ruling.same()) {
                mates(ruling, record).stream()
                        .filter(other -> isProtected.test(other) && rulings.together(record, other))
                        .forEach(other -> joinUnlessBridged(record, other));
            }
        }
        SortedSet<Long> mates = ruleMates(record);
        if (mates.stream().allMatch(isProtected::test)) {
            mates.forEach(other -> joinUnlessBridged(record, other));
        }
    }

    private SortedSet<Long> ruleMates(long record) {
        return new TreeSet<>(Objects.requireNonNull(byRule.get(record)).records());
    }

    private void joinUnlessBridged(long record, long other) {
        if (!hasOpen(record) || !hasOpen(other)) {
            gathering.join(record, other);
        }
    }

    private static SortedSet<Long> mates(Ruling ruling, long record) {
        if (ruling.one().contains(record)) {
            return new TreeSet<>(ruling.other());
        }
        return ruling.other().contains(record) ? new TreeSet<>(ruling.one()) : new TreeSet<>();
    }

    private boolean isAlone(long record) {
        return gathering.groupOf(record).size() == 1;
    }

    private boolean hasOpen(long record) {
        return gathering.groupOf(record).stream().anyMatch(member -> !isProtected.test(member));
    }
}
