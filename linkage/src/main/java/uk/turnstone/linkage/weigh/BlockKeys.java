package uk.turnstone.linkage.weigh;

import java.util.Arrays;

/**
 * By what the records of a table are brought together under one rule: 64 bits of a hash of what the rule asks for, one for each
 * way of taking the values of lists. Two keys of one hash, one in ten billion at a million records, would only have more pairs
 * weighed. It is used by one thread.
 */
final class BlockKeys {
    /** Of a record that lacks something that the rule asks for. */
    static final long NONE = 0;

    private static final long EMPTY = 1;
    private static final long START = 1;

    private final Table table;
    private final BlockingRule rule;
    /** By part of the rule, the hash of each value; 0 until it is asked for. */
    private final long[][] hashes;

    BlockKeys(Table table, BlockingRule rule) {
        this.table = table;
        this.rule = rule;
        hashes = new long[rule.parts().size()][];
        for (int part = 0; part < hashes.length; part++) {
            hashes[part] =
                    new long[table.values(rule.parts().get(part).column()).distinctParts()];
        }
    }

    /** Whether a record may have several keys. */
    boolean several() {
        return rule.parts().stream()
                .anyMatch(part -> table.values(part.column()).isList());
    }

    /** The key of a record, where none has several. */
    long of(int record) {
        long key = START;
        for (int part = 0; part < hashes.length && key != NONE; part++) {
            int value = table.value(rule.parts().get(part).column(), record);
            key = with(key, value == 0 ? EMPTY : hash(part, value));
        }
        return key;
    }

    /** The keys of a record, each once, rising. */
    long[] all(int record) {
        long[] keys = {START};
        for (int part = 0; part < hashes.length; part++) {
            Values values = table.values(rule.parts().get(part).column());
            int[] parts = values.parts(table.value(rule.parts().get(part).column(), record));
            long[] before = keys;
            keys = new long[before.length * parts.length];
            int next = 0;
            for (long key : before) {
                for (int each : parts) {
                    keys[next++] = with(key, hash(part, each));
                }
            }
        }
        return Arrays.stream(keys)
                .filter(key -> key != NONE)
                .sorted()
                .distinct()
                .toArray();
    }

    private static long with(long key, long hash) {
        return hash == EMPTY || key == NONE ? NONE : Hash.mix(key * 31 + hash) | 1;
    }

    private long hash(int part, int value) {
        if (value >= hashes[part].length) {
            hashes[part] = Arrays.copyOf(hashes[part], value + value / 8 + 16);
        }
        if (hashes[part][value] == 0) {
            BlockingRule.Part of = rule.parts().get(part);
            String text = of.cleaning().of(table.values(of.column()).partText(value));
            long hash = Hash.of(text);
            hashes[part][value] = text.isEmpty() ? EMPTY : hash == 0 || hash == EMPTY ? 2 : hash;
        }
        return hashes[part][value];
    }
}
