package uk.turnstone.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.Cluster;

/**
 * Which stable key each group of records goes by. Groups follow from the records alone; keys have a history:
 *
 * <ol>
 *   <li>a person whose records are parted stays with the group that holds the record that has been with them longest;
 *   <li>a group that keeps several persons goes by the oldest of them, and the others are merged into it;
 *   <li>a group that keeps none is a new person.
 * </ol>
 *
 * @param cluster records of one person
 * @param person number of the person they go by; null for a new one
 * @param merged persons that are merged into it
 */
record Placement(Cluster cluster, @Nullable Long person, List<Long> merged) {

    /**
     * Places groups.
     *
     * @param clusters groups of records
     * @param current the person that each record belongs to now, for those that belong to one
     * @param first the record that has been longest with each person
     */
    static List<Placement> of(List<Cluster> clusters, Map<Long, Long> current, Map<Long, Long> first) {
        Map<Long, Cluster> keeper = new HashMap<>();
        for (Cluster cluster : clusters) {
            for (long record : cluster.records()) {
                Optional.ofNullable(current.get(record))
                        .ifPresent(person -> keeper.merge(
                                person,
                                cluster,
                                (a, b) -> keeps(a, first, person)
                                        ? a
                                        : keeps(b, first, person) ? b : first(a, b, person, current)));
            }
        }
        SortedMap<Cluster, List<Long>> kept = new TreeMap<>();
        clusters.forEach(cluster -> kept.put(cluster, new ArrayList<>()));
        keeper.forEach(
                (person, cluster) -> Objects.requireNonNull(kept.get(cluster)).add(person));
        return kept.entrySet().stream()
                .map(group -> placed(group.getKey(), group.getValue()))
                .toList();
    }

    private static Placement placed(Cluster cluster, List<Long> kept) {
        List<Long> oldestFirst = kept.stream().sorted().toList();
        return oldestFirst.isEmpty()
                ? new Placement(cluster, null, List.of())
                : new Placement(cluster, oldestFirst.getFirst(), oldestFirst.subList(1, oldestFirst.size()));
    }

    private static boolean keeps(Cluster cluster, Map<Long, Long> first, Long person) {
        Long record = first.get(person);
        return record != null && cluster.records().contains(record);
    }

    private static Cluster first(Cluster a, Cluster b, Long person, Map<Long, Long> current) {
        if (a == b) {
            return a;
        }
        return List.of(a, b).stream()
                .min(Comparator.comparingLong(cluster -> firstOf(cluster, person, current)))
                .orElseThrow();
    }

    private static long firstOf(Cluster cluster, Long person, Map<Long, Long> current) {
        return cluster.records().stream()
                .filter(record -> person.equals(current.get(record)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
