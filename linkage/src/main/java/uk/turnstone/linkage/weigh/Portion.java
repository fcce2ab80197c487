package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Some of the records of one linking, on one machine of several. It weighs pairs as {@link Scoring} would with all records at
 * hand, and joins them as {@link Clusters} would, as long as it holds whatever the answer depends on: for keys a record alone;
 * for pairs the records of a block, and how common values are in all records ({@link #counted}); for persons all records that
 * pairs tie together. It is used by one thread.
 */
public final class Portion {
    private final Table table;
    private final Model model;
    private final List<BlockKeys> rules;
    /** By rule, the keys of each record that was asked for. */
    private final List<List<long @Nullable []>> known = new ArrayList<>();

    private @Nullable Weigher weigher;

    public Portion(List<Table.Column> columns, Model model) {
        this.model = model;
        table = new Table(columns);
        rules = model.blocking().stream()
                .map(rule -> new BlockKeys(table, rule))
                .toList();
        rules.forEach(rule -> known.add(new ArrayList<>()));
    }

    /** Adds a record as {@link Table#add} does. Of two that are compared, the one that all tables hold first comes first. */
    public int add(String source, String id, List<String> cells) {
        return table.add(source, id, cells);
    }

    public int size() {
        return table.size();
    }

    /**
     * Says how common the values of a column are among all records; before the first pair is weighed, after the last record.
     *
     * @param sayAnything records that say anything in it
     * @param sayIt records that say a value, cleaned
     */
    public void counted(int column, int sayAnything, ToIntFunction<String> sayIt) {
        table.values(column).countedElsewhere(sayAnything, sayIt);
    }

    /** By what a blocking rule brings a record together with others: each key once, rising; none where it lacks something. */
    public long[] keys(int rule, int record) {
        List<long @Nullable []> ofRule = known.get(rule);
        while (ofRule.size() <= record) {
            ofRule.add(null);
        }
        long[] keys = ofRule.get(record);
        if (keys == null) {
            keys = rules.get(rule).all(record);
            ofRule.set(record, keys);
        }
        return keys;
    }

    /**
     * The pairs of one block from the join threshold on, but for those that another block brings before it: one of an earlier
     * rule, or of a smaller key.
     *
     * @param records whose keys under the rule hold this key, rising
     */
    public List<WeighedPair> pairs(int rule, long key, List<Integer> records) {
        if (weigher == null) {
            weigher = new Weigher(table, model, false);
        }
        double join = Model.weight(model.join());
        List<WeighedPair> pairs = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            int a = records.get(i);
            for (int b : records.subList(i + 1, records.size())) {
                if (firstTogether(rule, a, b) == key) {
                    double weight = weigher.of(a, b);
                    if (weight >= join) {
                        pairs.add(new WeighedPair(a, b, weight));
                    }
                }
            }
        }
        return pairs;
    }

    /** The first key that two records share under a rule; {@link BlockKeys#NONE} where an earlier rule has one. */
    private long firstTogether(int rule, int a, int b) {
        for (int earlier = 0; earlier < rule; earlier++) {
            if (together(earlier, a, b) != BlockKeys.NONE) {
                return BlockKeys.NONE;
            }
        }
        return together(rule, a, b);
    }

    private long together(int rule, int a, int b) {
        for (long ofA : keys(rule, a)) {
            for (long ofB : keys(rule, b)) {
                if (ofA == ofB) {
                    return ofA;
                }
            }
        }
        return BlockKeys.NONE;
    }

    /** Who is one person under the guards of the model. @param pairs that join, by the numbers of their records */
    public Clusters joined(List<WeighedPair> pairs) {
        return Clusters.of(table, pairs, model);
    }
}
