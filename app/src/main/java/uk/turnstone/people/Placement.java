package uk.turnstone.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.Cluster;

/**
 * Which stable key each group of records goes by. Groups follow from the records alone; keys have a history:
 *
 * <ol>
 *   <li>a person whose records are parted stays with the group that somebody chose to stay, else with the one that did not
 *       come in with another person, else with the record we knew first;
 *   <li>a group that keeps several persons goes by the oldest of them, and the others are merged into it;
 *   <li>a group that keeps none goes by the person it once was, which lives again, so that parting undoes joining;
 *   <li>else it is a new person.
 * </ol>
 *
 * @param cluster records of one person
 * @param person number of the person they go by; null for a new one
 * @param merged persons that are merged into it
 * @param revived whether the person had been merged into another and lives again
 */
record Placement(Cluster cluster, @Nullable Long person, List<Long> merged, boolean revived) {

    /**
     * What is known of records before they are placed.
     *
     * @param current the person that each record belongs to now, for those that belong to one
     * @param once a person that each record belonged to and that has since been merged, for those that have one
     * @param staying records with which their person is to stay
     */
    record Before(Map<Long, Long> current, Map<Long, Long> once, Set<Long> staying) {

        Before {
            current = Map.copyOf(current);
            once = Map.copyOf(once);
            staying = Set.copyOf(staying);
        }

        /** Which record of a person says where that person stays. */
        private Comparator<Long> firmest() {
            return Comparator.<Long, Boolean>comparing(record -> !staying.contains(record))
                    .thenComparing(once::containsKey)
                    .thenComparing(Comparator.naturalOrder());
        }
    }

    /** Places groups, in the order of their first records. */
    static List<Placement> of(List<Cluster> clusters, Before before) {
        Map<Long, Cluster> keeper = new HashMap<>();
        Map<Long, Long> firmest = new HashMap<>();
        for (Cluster cluster : clusters) {
            for (Long record : cluster.records()) {
                Long person = before.current().get(record);
                Long sofar = person == null ? null : firmest.get(person);
                if (person != null && (sofar == null || before.firmest().compare(record, sofar) < 0)) {
                    firmest.put(person, record);
                    keeper.put(person, cluster);
                }
            }
        }
        SortedMap<Cluster, List<Long>> kept = new TreeMap<>();
        clusters.forEach(cluster -> kept.put(cluster, new ArrayList<>()));
        keeper.forEach(
                (person, cluster) -> Objects.requireNonNull(kept.get(cluster)).add(person));
        Set<Long> revived = new HashSet<>();
        return kept.entrySet().stream()
                .map(group -> placed(group.getKey(), group.getValue(), before, revived))
                .toList();
    }

    private static Placement placed(Cluster cluster, List<Long> kept, Before before, Set<Long> revived) {
        if (!kept.isEmpty()) {
            List<Long> oldestFirst = kept.stream().sorted().toList();
            return new Placement(cluster, oldestFirst.getFirst(), oldestFirst.subList(1, oldestFirst.size()), false);
        }
        return cluster.records().stream()
                .flatMap(record -> Stream.ofNullable(before.once().get(record)))
                .sorted()
                .filter(revived::add)
                .findFirst()
                .map(person -> new Placement(cluster, person, List.of(), true))
                .orElseGet(() -> new Placement(cluster, null, List.of(), false));
    }
}
