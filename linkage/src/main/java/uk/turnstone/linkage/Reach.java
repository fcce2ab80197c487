package uk.turnstone.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every record that the subjects can reach by shared keys, over as many steps as it takes. Whoever is asked about first,
 * the same people are seen whole, so the answer for a part is the part of the answer.
 */
final class Reach {

    private final SortedMap<Long, PersonRecord> found = new TreeMap<>();
    private final SortedMap<String, List<Long>> holders = new TreeMap<>();
    private final Set<Long> subjectIds = new HashSet<>();
    private SortedSet<String> unasked = new TreeSet<>();

    private Reach() {}

    static Reach from(Collection<PersonRecord> subjects, CandidateSource candidates) {
        Reach reach = new Reach();
        subjects.forEach(reach::take);
        reach.subjectIds.addAll(reach.found.keySet());
        while (!reach.unasked.isEmpty()) {
            SortedSet<String> asked = reach.unasked;
            reach.unasked = new TreeSet<>();
            for (PersonRecord candidate : candidates.sharing(asked)) {
                // What is being linked is newer than what the source may still hold of it.
                if (!reach.subjectIds.contains(candidate.id())) {
                    reach.take(candidate);
                }
            }
        }
        return reach;
    }

    private void take(PersonRecord taken) {
        PersonRecord before = found.putIfAbsent(taken.id(), taken);
        if (before == null) {
            for (String key : BlockingKeys.of(taken)) {
                holders.computeIfAbsent(key, k -> {
                            unasked.add(k);
                            return new ArrayList<>();
                        })
                        .add(taken.id());
            }
        } else if (!before.equals(taken)) {
            throw new IllegalArgumentException("Two different records have the id " + taken.id() + ".");
        }
    }

    /** All records found, by id. */
    SortedMap<Long, PersonRecord> records() {
        return found;
    }

    /** The records that hold each key, by key. */
    SortedMap<String, List<Long>> holders() {
        return holders;
    }
}
