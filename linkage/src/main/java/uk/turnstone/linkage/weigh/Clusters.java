package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** People: records that pairs from the join threshold on tie together, over as many steps as it takes. */
public final class Clusters {
    private final int[] parents;

    private Clusters(int records) {
        parents = IntStream.range(0, records).toArray();
    }

    /**
     * Under the guards of the model.
     *
     * @param pairs of any weight; those under the join threshold of the model join nothing
     */
    public static Clusters of(Table table, List<WeighedPair> pairs, Model model) {
        double join = Model.weight(model.join());
        return model.guards().isNone()
                ? of(table.size(), pairs, join)
                : joined(
                        table,
                        IntStream.range(0, table.size()).toArray(),
                        pairs.stream().filter(pair -> pair.weight() >= join).toList(),
                        model);
    }

    /** As they were put together before. @param persons by record, any number that those of one person share */
    public static Clusters of(long[] persons) {
        Clusters clusters = new Clusters(persons.length);
        Map<Long, Integer> firsts = new HashMap<>();
        for (int record = 0; record < persons.length; record++) {
            clusters.join(record, firsts.merge(persons[record], record, (first, now) -> first));
        }
        return clusters;
    }

    /** Without guards. @param join weight from which on two are one person */
    public static Clusters of(int records, List<WeighedPair> pairs, double join) {
        Clusters clusters = new Clusters(records);
        pairs.stream().filter(pair -> pair.weight() >= join).forEach(pair -> clusters.join(pair.a(), pair.b()));
        return clusters;
    }

    /**
     * Of some records of a table, under the guards of the model.
     *
     * @param records their numbers in the table; a cluster knows them by their place here
     * @param pairs that join, whatever they weigh, by place
     */
    static Clusters joined(Table table, int[] records, List<WeighedPair> pairs, Model model) {
        Clusters clusters = new Clusters(records.length);
        if (model.guards().isNone()) {
            pairs.forEach(pair -> clusters.join(pair.a(), pair.b()));
        } else {
            GuardedJoining.join(table, pairs, model, clusters, records);
        }
        return clusters;
    }

    void join(int a, int b) {
        int one = of(a);
        int other = of(b);
        parents[Math.max(one, other)] = Math.min(one, other);
    }

    /** The lowest number of the records that are one person with this. */
    public int of(int record) {
        int at = record;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    public boolean together(int a, int b) {
        return of(a) == of(b);
    }

    /** The records of each person, each sorted by source and identifier, the persons by their first. */
    public List<List<Integer>> members(Table table) {
        Comparator<Integer> byName =
                Comparator.<Integer, String>comparing(table::source).thenComparing(table::id);
        int[] at = new int[parents.length + 1];
        for (int record = 0; record < parents.length; record++) {
            at[of(record) + 1]++;
        }
        for (int person = 0; person < parents.length; person++) {
            at[person + 1] += at[person];
        }
        int[] next = at.clone();
        Integer[] sorted = new Integer[parents.length];
        for (int record = 0; record < parents.length; record++) {
            sorted[next[of(record)]++] = record;
        }
        List<List<Integer>> members = new ArrayList<>();
        for (int person = 0; person < parents.length; person++) {
            if (at[person] < at[person + 1]) {
                Arrays.sort(sorted, at[person], at[person + 1], byName);
                members.add(Arrays.asList(sorted).subList(at[person], at[person + 1]));
            }
        }
        return members.parallelStream()
                .sorted(Comparator.comparing(List::getFirst, byName))
                .toList();
    }
}
