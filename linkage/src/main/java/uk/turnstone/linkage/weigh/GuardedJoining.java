package uk.turnstone.linkage.weigh;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Joins pairs under {@link Guards}, the heaviest first: two groups become one unless a record of the one is kept apart from a
 * record of the other. Protected records come last, each to the one person whom all its own evidence names; those that name
 * nobody, or several, come together with each other only as far as every two of them are alike. Of pairs of one weight the
 * names of their records decide, so that the order in which records came changes nothing.
 */
final class GuardedJoining {
    private final Table table;
    private final Model model;
    private final Clusters clusters;
    /** By place in the clusters, the number of the record in the table. */
    private final int[] records;

    /** The next record of the same group, in a ring. */
    private final int[] next;

    private GuardedJoining(Table table, Model model, Clusters clusters, int[] records) {
        this.table = table;
        this.model = model;
        this.clusters = clusters;
        this.records = records;
        next = IntStream.range(0, records.length).toArray();
    }

    /** @param pairs that join, whatever they weigh, by their places in the clusters */
    static void join(Table table, List<WeighedPair> pairs, Model model, Clusters clusters, int[] records) {
        new GuardedJoining(table, model, clusters, records).join(pairs);
    }

    private void join(List<WeighedPair> pairs) {
        List<WeighedPair> joining = pairs.stream().sorted(order()).toList();
        Map<Integer, Set<Integer>> wanted = new TreeMap<>();
        Map<Integer, Set<Integer>> alike = new HashMap<>();
        for (WeighedPair pair : joining) {
            boolean a = isProtected(pair.a());
            boolean b = isProtected(pair.b());
            if (a && b) {
                alike.computeIfAbsent(pair.a(), one -> new TreeSet<>()).add(pair.b());
                alike.computeIfAbsent(pair.b(), one -> new TreeSet<>()).add(pair.a());
            } else if (a || b) {
                wanted.computeIfAbsent(a ? pair.a() : pair.b(), one -> new TreeSet<>())
                        .add(a ? pair.b() : pair.a());
            } else {
                unite(pair.a(), pair.b());
            }
        }
        Set<Integer> placed = place(wanted);
        for (WeighedPair pair : joining) {
            if (isProtected(pair.a())
                    && isProtected(pair.b())
                    && !placed.contains(pair.a())
                    && !placed.contains(pair.b())
                    && allAlike(pair.a(), pair.b(), alike)) {
                unite(pair.a(), pair.b());
            }
        }
    }

    /** Each by evidence of its own. Where two that are kept apart fit one person, neither is put there. */
    private Set<Integer> place(Map<Integer, Set<Integer>> wanted) {
        Map<Integer, Set<Integer>> byPerson = new TreeMap<>();
        wanted.forEach((record, others) -> {
            int[] fitting = others.stream().mapToInt(clusters::of).distinct().toArray();
            if (fitting.length == 1 && !keptApart(record, fitting[0])) {
                byPerson.computeIfAbsent(fitting[0], person -> new TreeSet<>()).add(record);
            }
        });
        Set<Integer> placed = new TreeSet<>();
        byPerson.forEach((person, records) -> records.stream()
                .filter(record -> records.stream().noneMatch(other -> apart(record, other)))
                .forEach(placed::add));
        byPerson.forEach((person, records) ->
                records.stream().filter(placed::contains).forEach(record -> unite(record, person)));
        return placed;
    }

    private boolean allAlike(int a, int b, Map<Integer, Set<Integer>> alike) {
        int[] ofA = group(a);
        int[] ofB = group(b);
        return Arrays.stream(ofA).allMatch(one -> Arrays.stream(ofB)
                .allMatch(other -> alike.getOrDefault(one, Set.of()).contains(other)));
    }

    private void unite(int a, int b) {
        if (clusters.together(a, b) || keptApart(a, b)) {
            return;
        }
        clusters.join(a, b);
        int kept = next[a];
        next[a] = next[b];
        next[b] = kept;
    }

    private boolean keptApart(int a, int b) {
        if (!model.guards().keepApart()) {
            return false;
        }
        int[] ofB = group(b);
        for (int one : group(a)) {
            for (int other : ofB) {
                if (apart(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean apart(int a, int b) {
        return model.guards().apart(table, model.comparisons(), records[a], records[b]);
    }

    private int[] group(int record) {
        IntStream.Builder group = IntStream.builder();
        int at = record;
        do {
            group.add(at);
            at = next[at];
        } while (at != record);
        return group.build().toArray();
    }

    private boolean isProtected(int record) {
        return model.guards().isProtected(table, records[record]);
    }

    private Comparator<WeighedPair> order() {
        Comparator<Integer> byName = Comparator.<Integer, String>comparing(place -> table.source(records[place]))
                .thenComparing(place -> table.id(records[place]));
        return Comparator.comparingDouble(WeighedPair::weight)
                .reversed()
                .thenComparing(pair -> byName.compare(pair.a(), pair.b()) < 0 ? pair.a() : pair.b(), byName)
                .thenComparing(pair -> byName.compare(pair.a(), pair.b()) < 0 ? pair.b() : pair.a(), byName);
    }
}
