package uk.turnstone.linkage.weigh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Records that were linked and stay linked as deliveries change them. A delivery is weighed against all records, but moves only
 * those of persons that it touches. What comes of it follows from what was there and the delivery alone:
 *
 * <ul>
 *   <li>pairs from the join threshold on join, under the guards of the model;
 *   <li>pairs between the thresholds stay as they are: together if they were of one person, else apart;
 *   <li>a person's number is stable: of the groups into which its records fall, that with most of them keeps it; of persons
 *       that are joined, that with most records gives its number; a new person has one that was never given before;
 *   <li>a weight is what it was when one of the two last changed, however common a name has become since.
 * </ul>
 *
 * <p>It is used by one thread at a time. Records that are withdrawn or replaced leave a few bytes behind.
 */
public final class Population {
    private final Table table;
    private final Model model;
    private final double join;
    private final double split;
    private final Weigher weigher;
    private final List<KeyIndex> indexes;
    private final RecordIndex records;
    private final BitSet live = new BitSet();
    private final Ties ties = new Ties();
    private final Persons persons = new Persons();
    /** By record, the last record that it was weighed against. */
    private int[] weighed = new int[0];

    private Population(Table table, Model model) {
        this.table = table;
        this.model = model;
        join = Model.weight(model.join());
        split = Model.weight(model.split());
        records = new RecordIndex(table);
        weigher = new Weigher(table, model, true);
        indexes =
                model.blocking().stream().map(rule -> new KeyIndex(table, rule)).toList();
    }

    /** Of no records yet. */
    public static Population empty(List<Table.Column> columns, Model model) {
        return new Population(new Table(columns), model);
    }

    /**
     * Of the records of a table, linked from scratch.
     *
     * @param table belongs to the population from now on
     * @param progress told of pairs as they are weighed
     * @throws IllegalArgumentException where two records have one source and identifier
     */
    public static Population of(Table table, Model model, int threads, LongConsumer progress) {
        Population population = new Population(table, model);
        List<WeighedPair> pairs = new Scoring(table, model, threads).pairs(progress);
        table.forgetBlocks();
        for (int record = 0; record < table.size(); record++) {
            population.enter(record, Changes.NOBODY);
        }
        pairs.forEach(pair -> population.ties.add(pair.a(), pair.b(), pair.weight()));
        Clusters clusters = Clusters.of(table, pairs, model);
        population.persons.regroup(clusters.members(table));
        return population;
    }

    /** How many records there are. */
    public int size() {
        return records.size();
    }

    /** The person of a record, from 1; {@link Changes#NOBODY} where there is no such record. */
    public long personOf(RecordKey key) {
        int record = records.of(key);
        return record == RecordIndex.NONE ? Changes.NOBODY : persons.of(record);
    }

    /** The records that are one person with this, itself among them, in order; none where there is no such record. */
    public List<RecordKey> together(RecordKey key) {
        int record = records.of(key);
        if (record == RecordIndex.NONE) {
            return List.of();
        }
        List<RecordKey> together = new ArrayList<>(List.of(key));
        persons.others(record, other -> together.add(table.key(other)));
        return together.stream().sorted().toList();
    }

    /** Takes a delivery. A record that says what it said before is passed over. */
    public Changes take(Delivery delivery) {
        Map<RecordKey, Long> before = new TreeMap<>();
        List<Integer> from = new ArrayList<>();
        delivery.withdrawn().forEach(key -> leave(key).ifPresent(record -> {
            before.put(key, persons.of(record));
            from.add(record);
        }));
        List<Integer> come = new ArrayList<>();
        for (Delivery.Said said : delivery.said()) {
            int record = table.add(said.key().source(), said.key().id(), said.cells());
            int old = records.of(said.key());
            if (old != RecordIndex.NONE && table.sameValues(old, record)) {
                table.withdraw(record);
                continue;
            }
            leave(said.key()).ifPresent(from::add);
            enter(record, old == RecordIndex.NONE ? Changes.NOBODY : persons.of(old));
            come.add(record);
        }
        come.forEach(this::tie);
        from.addAll(come);
        int[] touched = touchedBy(from);
        for (int record : touched) {
            before.put(table.key(record), persons.of(record));
        }
        List<List<Integer>> groups = groups(touched);
        persons.regroup(groups);
        return new Changes(moved(before), review(come), doubts(groups));
    }

    private void enter(int record, long person) {
        if (!records.add(record)) {
            throw new IllegalArgumentException(
                    "Two records of " + table.source(record) + " are called " + table.id(record) + ".");
        }
        persons.add(record, person);
        live.set(record);
        indexes.forEach(index -> index.add(record));
    }

    /** Takes a record out. Its ring stays, so that those who were with it can be found. */
    private OptionalInt leave(RecordKey key) {
        int record = records.remove(key);
        if (record == RecordIndex.NONE) {
            return OptionalInt.empty();
        }
        live.clear(record);
        table.withdraw(record);
        return OptionalInt.of(record);
    }

    /** Weighs a record against all that came before it and share a key with it, each once. */
    private void tie(int record) {
        if (record >= weighed.length) {
            weighed = Arrays.copyOf(weighed, Math.max(1024, record * 2));
        }
        indexes.forEach(index -> index.alike(record, other -> {
            if (other < record && live.get(other) && weighed[other] != record) {
                weighed[other] = record;
                double weight = weigher.of(other, record);
                if (weight >= split) {
                    ties.add(record, other, weight);
                }
            }
        }));
    }

    /** All living records that these, living or gone, hold together with, and those that could join them. */
    private int[] touchedBy(List<Integer> from) {
        BitSet seen = new BitSet();
        Deque<Integer> asked = new ArrayDeque<>(from);
        from.forEach(seen::set);
        while (!asked.isEmpty()) {
            int record = asked.remove();
            persons.others(record, other -> ask(other, seen, asked));
            if (live.get(record)) {
                ties.each(record, (other, weight) -> {
                    if (weight >= join && live.get(other)) {
                        ask(other, seen, asked);
                    }
                });
            }
        }
        seen.and(live);
        return seen.stream().toArray();
    }

    private static void ask(int record, BitSet seen, Deque<Integer> asked) {
        if (!seen.get(record)) {
            seen.set(record);
            asked.add(record);
        }
    }

    /** The persons into which records fall now, in order. */
    private List<List<Integer>> groups(int[] touched) {
        List<WeighedPair> joining = new ArrayList<>();
        for (int at = 0; at < touched.length; at++) {
            int place = at;
            int record = touched[at];
            ties.each(record, (other, weight) -> {
                if (record < other && live.get(other) && (weight >= join || persons.together(record, other))) {
                    joining.add(new WeighedPair(place, Arrays.binarySearch(touched, other), weight));
                }
            });
        }
        Clusters clusters = Clusters.joined(table, touched, joining, model);
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int at = 0; at < touched.length; at++) {
            groups.computeIfAbsent(clusters.of(at), first -> new ArrayList<>()).add(touched[at]);
        }
        groups.values().forEach(group -> group.sort(Comparator.comparing(table::key)));
        return groups.values().stream()
                .sorted(Comparator.comparing(group -> table.key(group.getFirst())))
                .toList();
    }

    private List<Changes.Moved> moved(Map<RecordKey, Long> before) {
        return before.entrySet().stream()
                .map(was -> new Changes.Moved(was.getKey(), was.getValue(), personOf(was.getKey())))
                .filter(moved -> moved.from() != moved.to())
                .toList();
    }

    private List<Changes.ForReview> review(List<Integer> come) {
        BitSet coming = new BitSet();
        come.forEach(coming::set);
        List<Changes.ForReview> review = new ArrayList<>();
        for (int record : come) {
            ties.each(record, (other, weight) -> {
                if (live.get(other) && !persons.together(record, other) && (other > record || !coming.get(other))) {
                    RecordKey one = table.key(record);
                    RecordKey two = table.key(other);
                    review.add(
                            one.compareTo(two) < 0
                                    ? new Changes.ForReview(one, two, weight)
                                    : new Changes.ForReview(two, one, weight));
                }
            });
        }
        review.sort(Comparator.comparingDouble(Changes.ForReview::weight)
                .reversed()
                .thenComparing(Changes.ForReview::one)
                .thenComparing(Changes.ForReview::other));
        return review;
    }

    private List<Doubt> doubts(List<List<Integer>> groups) {
        List<Doubt> doubts = new ArrayList<>();
        for (List<Integer> group : groups) {
            long[] pairs = {0};
            group.forEach(record -> ties.each(record, (other, weight) -> {
                if (record < other && live.get(other) && persons.together(record, other)) {
                    pairs[0]++;
                }
            }));
            model.doubts()
                    .why(group.size(), pairs[0])
                    .ifPresent(why -> doubts.add(new Doubt(
                            persons.of(group.getFirst()),
                            group.stream().map(table::key).toList(),
                            why)));
        }
        return doubts;
    }
}
