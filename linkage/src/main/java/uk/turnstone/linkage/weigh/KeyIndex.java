package uk.turnstone.linkage.weigh;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Records by the keys of one blocking rule, as they come. */
final class KeyIndex {
    private final BlockKeys keysOf;
    private final boolean several;
    private long[] keys = new long[64];
    /** By slot, one more than the last entry under its key. */
    private int[] last = new int[64];

    private int used;
    /** By entry, its record and one more than the entry before it under the same key; 0 for the first. */
    private int[] records = new int[64];

    private int[] before = new int[64];
    private int entries;

    KeyIndex(Table table, BlockingRule rule) {
        keysOf = new BlockKeys(table, rule);
        several = keysOf.several();
    }

    void add(int record) {
        for (long key : keysOf(record)) {
            if (used * 2 >= keys.length) {
                grow();
            }
            if (entries == records.length) {
                records = Arrays.copyOf(records, entries * 2);
                before = Arrays.copyOf(before, entries * 2);
            }
            int slot = slot(key);
            if (keys[slot] == BlockKeys.NONE) {
                keys[slot] = key;
                used++;
            }
            records[entries] = record;
            before[entries] = last[slot];
            last[slot] = ++entries;
        }
    }

    /** Hands over the records that share a key with this, which need not have been added; one that shares several, several times. */
    void alike(int record, IntConsumer taker) {
        for (long key : keysOf(record)) {
            for (int entry = last[slot(key)] - 1; entry >= 0; entry = before[entry] - 1) {
                taker.accept(records[entry]);
            }
        }
    }

    private long[] keysOf(int record) {
        if (several) {
            return keysOf.all(record);
        }
        long key = keysOf.of(record);
        return key == BlockKeys.NONE ? new long[0] : new long[] {key};
    }

    private int slot(long key) {
        int slot = (int) (key >>> 16) & (keys.length - 1);
        while (keys[slot] != BlockKeys.NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLast = last;
        keys = new long[oldKeys.length * 2];
        last = new int[keys.length];
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != BlockKeys.NONE) {
                int to = slot(oldKeys[slot]);
                keys[to] = oldKeys[slot];
                last[to] = oldLast[slot];
            }
        }
    }
}
