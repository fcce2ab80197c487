package uk.turnstone.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Records that come together group by group, but never two that somebody held to be of different people. */
final class Gathering {
    private final Map<Long, SortedSet<Long>> groups = new HashMap<>();
    private final Rulings rulings;
    private final Set<Long> parted;

    Gathering(Collection<Long> records, Rulings rulings) {
        this.rulings = rulings;
        this.parted = rulings.parted();
        records.forEach(record -> groups.put(record, new TreeSet<>(List.of(record))));
    }

    SortedSet<Long> groupOf(long record) {
        return Objects.requireNonNull(groups.get(record));
    }

    /** Brings the groups of these two together, unless a decision stands between them. */
    void join(long a, long b) {
        SortedSet<Long> left = groupOf(a);
        SortedSet<Long> right = groupOf(b);
        if (left != right && !anyApart(left, right)) {
            left.addAll(right);
            right.forEach(record -> groups.put(record, left));
        }
    }

    private boolean anyApart(SortedSet<Long> some, SortedSet<Long> others) {
        List<Long> far = others.stream().filter(parted::contains).toList();
        return some.stream().filter(parted::contains).anyMatch(near -> far.stream()
                .anyMatch(other -> rulings.apart(near, other)));
    }

    /** Brings together as many of these as decisions let, the first of them first. */
    void joinAll(SortedSet<Long> records) {
        SortedSet<Long> heads = new TreeSet<>();
        for (long record : records) {
            for (long head : heads) {
                join(head, record);
            }
            if (heads.stream().noneMatch(head -> groupOf(head) == groupOf(record))) {
                heads.add(record);
            }
        }
    }

    /** The groups, each once. */
    List<SortedSet<Long>> all() {
        return groups.values().stream().distinct().toList();
    }
}
