package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Of which person each record is; the records of a person stand in a ring. */
final class Persons {
    private long[] persons = new long[1024];
    private int[] next = new int[1024];
    private long last;

    /** Adds a record that stands alone as yet. @param person of which it was until now; 0 for nobody */
    void add(int record, long person) {
        if (record >= persons.length) {
            int size = Math.max(record + 1, persons.length * 2);
            persons = Arrays.copyOf(persons, size);
            next = Arrays.copyOf(next, size);
        }
        persons[record] = person;
        next[record] = record;
    }

    long of(int record) {
        return persons[record];
    }

    boolean together(int a, int b) {
        return persons[a] != Changes.NOBODY && persons[a] == persons[b];
    }

    /** Hands over those that stand in one ring with a record, not itself. */
    void others(int record, IntConsumer taker) {
        for (int at = next[record]; at != record; at = next[at]) {
            taker.accept(at);
        }
    }

    /** Makes each group a person, who keeps the number that most of its records had; of equals the lower. */
    void regroup(List<List<Integer>> groups) {
        List<Claim> claims = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            Map<Long, Integer> records = new TreeMap<>();
            for (int record : groups.get(group)) {
                records.merge(persons[record], 1, Integer::sum);
            }
            records.remove(Changes.NOBODY);
            int of = group;
            records.forEach((person, count) -> claims.add(new Claim(person, of, count)));
        }
        claims.sort(Claim.STRONGEST_FIRST);
        long[] given = new long[groups.size()];
        Set<Long> taken = new HashSet<>();
        for (Claim claim : claims) {
            if (given[claim.group()] == Changes.NOBODY && taken.add(claim.person())) {
                given[claim.group()] = claim.person();
            }
        }
        for (int group = 0; group < given.length; group++) {
            settle(groups.get(group), given[group] == Changes.NOBODY ? ++last : given[group]);
        }
    }

    private void settle(List<Integer> group, long person) {
        for (int at = 0; at < group.size(); at++) {
            persons[group.get(at)] = person;
            next[group.get(at)] = group.get((at + 1) % group.size());
        }
    }

    /** So many records of a group were of a person. */
    private record Claim(long person, int group, int records) {
        static final Comparator<Claim> STRONGEST_FIRST = Comparator.comparingInt(Claim::records)
                .reversed()
                .thenComparingLong(Claim::person)
                .thenComparingInt(Claim::group);
    }
}
