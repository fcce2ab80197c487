package uk.turnstone.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records fallen into groups by links (union-find); a group is named after its smallest record. */
final class Partition {

    private final Map<Long, Long> parent = new HashMap<>();

    static Partition of(Collection<Long> records, Collection<Link> links) {
        Partition partition = new Partition();
        records.forEach(id -> partition.parent.put(id, id));
        links.forEach(link -> partition.join(link.a(), link.b()));
        return partition;
    }

    /** The smallest record of this one's group. The record must be one of those the partition was made of. */
    long groupOf(long id) {
        long at = id;
        while (above(at) != at) {
            parent.put(at, above(above(at)));
            at = above(at);
        }
        return at;
    }

    boolean together(Link link) {
        return groupOf(link.a()) == groupOf(link.b());
    }

    /** All groups by their smallest record, their members rising. */
    SortedMap<Long, List<Long>> groups() {
        SortedMap<Long, List<Long>> groups = new TreeMap<>();
        parent.keySet().stream().sorted().forEach(id -> groups.computeIfAbsent(groupOf(id), g -> new ArrayList<>())
                .add(id));
        return groups;
    }

    void join(long a, long b) {
        long left = groupOf(a);
        long right = groupOf(b);
        parent.put(Math.max(left, right), Math.min(left, right));
    }

    private long above(long id) {
        return parent.getOrDefault(id, id);
    }
}
