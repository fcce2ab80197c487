package uk.turnstone.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Where protected records go (rule 4 of what the data must be able to say): each may join one person, on evidence of its
 * own with a record that is not protected, by number before name. It stays alone where it fits two people, or nobody but
 * other protected records; of the latter, those that all fit each other stand together. No other record's place depends
 * on it.
 */
final class ProtectedPlaces {

    private final SortedMap<Long, Profile> profiles;
    private final List<Link> links;
    private final Partition open;

    private ProtectedPlaces(SortedMap<Long, Profile> profiles, List<Link> links, Partition open) {
        this.profiles = profiles;
        this.links = links;
        this.open = open;
    }

    static Partition placed(SortedMap<Long, Profile> profiles, List<Link> links, Partition open) {
        return new ProtectedPlaces(profiles, links, open).place();
    }

    private Partition place() {
        Map<Long, Long> wanted = wanted();
        Map<Long, Long> given = new TreeMap<>();
        wanted.forEach((id, group) -> {
            boolean disputed = wanted.entrySet().stream()
                    .anyMatch(other ->
                            other.getValue().equals(group) && profile(id).contradicts(profile(other.getKey())));
            if (!disputed) {
                given.put(id, group);
            }
        });
        given.forEach((id, group) -> open.join(id, group));
        together(given).forEach(link -> open.join(link.a(), link.b()));
        return open;
    }

    /** For each protected record that fits exactly one person, that person's group. */
    private SortedMap<Long, Long> wanted() {
        Map<Long, List<Link>> own = new HashMap<>();
        for (Link link : links) {
            boolean a = profile(link.a()).isProtected();
            boolean b = profile(link.b()).isProtected();
            if (a != b) {
                own.computeIfAbsent(a ? link.a() : link.b(), id -> new ArrayList<>())
                        .add(link);
            }
        }
        SortedMap<Long, List<Long>> groups = open.groups();
        SortedMap<Long, Long> wanted = new TreeMap<>();
        own.forEach((id, evidence) -> {
            LinkRule strongest =
                    evidence.stream().map(Link::rule).min(LinkRule::compareTo).orElseThrow();
            SortedSet<Long> fitting = new TreeSet<>();
            evidence.stream()
                    .filter(link -> link.rule() == strongest)
                    .forEach(link -> fitting.add(open.groupOf(link.a() == id ? link.b() : link.a())));
            long group = fitting.first();
            if (fitting.size() == 1 && fits(profile(id), members(groups, group), strongest)) {
                wanted.put(id, group);
            }
        });
        return wanted;
    }

    private static boolean fits(Profile held, List<Profile> group, LinkRule rule) {
        return group.stream().noneMatch(held::contradicts)
                && (rule == LinkRule.SHARED_NUMBER || !Agreement.numbersDiffer(List.of(List.of(held), group)));
    }

    /** Links among protected records that have no place and all of which are linked with each other. */
    private List<Link> together(Map<Long, Long> given) {
        List<Link> among = links.stream()
                .filter(link -> LongStream.of(link.a(), link.b())
                        .allMatch(id -> profile(id).isProtected() && !given.containsKey(id)))
                .toList();
        Partition groups = Partition.of(
                among.stream()
                        .flatMap(link -> List.of(link.a(), link.b()).stream())
                        .toList(),
                among);
        Map<Long, Integer> pairs = new HashMap<>();
        among.forEach(link -> pairs.merge(groups.groupOf(link.a()), 1, Integer::sum));
        SortedMap<Long, List<Long>> members = groups.groups();
        return among.stream()
                .filter(link -> {
                    long group = groups.groupOf(link.a());
                    int size = members.getOrDefault(group, List.of()).size();
                    return pairs.getOrDefault(group, 0) == size * (size - 1) / 2;
                })
                .toList();
    }

    private List<Profile> members(SortedMap<Long, List<Long>> groups, long group) {
        return groups.getOrDefault(group, List.of()).stream().map(this::profile).toList();
    }

    private Profile profile(long id) {
        return Objects.requireNonNull(profiles.get(id));
    }
}
