package uk.turnstone.linkage.weigh;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** Weighed pairs in 16 bytes each. */
final class PairList extends AbstractList<WeighedPair> implements RandomAccess {
    private int[] records = new int[2048];
    private double[] weights = new double[1024];
    private int size;

    /** All of several lists, one after another. */
    static List<WeighedPair> of(List<PairList> lists) {
        PairList all = new PairList();
        all.size = lists.stream().mapToInt(PairList::size).sum();
        all.records = new int[2 * all.size];
        all.weights = new double[all.size];
        int at = 0;
        for (PairList list : lists) {
            System.arraycopy(list.records, 0, all.records, 2 * at, 2 * list.size);
            System.arraycopy(list.weights, 0, all.weights, at, list.size);
            at += list.size;
        }
        return all;
    }

    void add(int a, int b, double weight) {
        if (size == weights.length) {
            records = Arrays.copyOf(records, 4 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        records[2 * size] = a;
        records[2 * size + 1] = b;
        weights[size++] = weight;
    }

    @Override
    public WeighedPair get(int at) {
        return new WeighedPair(records[2 * at], records[2 * at + 1], weights[at]);
    }

    @Override
    public int size() {
        return size;
    }
}
