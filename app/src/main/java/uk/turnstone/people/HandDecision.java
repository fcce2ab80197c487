package uk.turnstone.people;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a person decided of records, as linking obeys it.
 *
 * @param same true: all are of one person. False: those of each side are of one, and the sides are two people
 * @param a records of the one side
 * @param b records of the other side
 */
record HandDecision(boolean same, Set<Long> a, Set<Long> b) {

    /** All the records it speaks of. */
    Set<Long> records() {
        Set<Long> all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }

    /** Whether it says that these two, both of which it speaks of, are of one person. */
    boolean together(long one, long other) {
        return same || a.contains(one) == a.contains(other);
    }
}
