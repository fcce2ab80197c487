package uk.turnstone.linkage.weigh;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The records of a table in the order of a hash of their source and identifier: an order that says nothing of them. */
final class Ring {
    private Ring() {}

    static int[] of(Table table) {
        long[] hashes = new long[table.size()];
        Arrays.parallelSetAll(hashes, record -> Hash.of(table.source(record), table.id(record)));
        // The highest bits of the hash with the record's number beneath them sort as longs do.
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(hashes.length);
        long low = (1L << bits) - 1;
        long[] keys = new long[hashes.length];
        Arrays.setAll(keys, record -> hashes[record] & ~low | record);
        Arrays.parallelSort(keys);
        int[] ring = Arrays.stream(keys).mapToInt(key -> (int) (key & low)).toArray();
        int from = 0;
        for (int at = 1; at <= ring.length; at++) {
            if (at == ring.length || (keys[at] & ~low) != (keys[from] & ~low)) {
                settle(table, hashes, ring, from, at);
                from = at;
            }
        }
        return ring;
    }

    /** Records whose highest bits are equal go by the whole hash, then by name. */
    private static void settle(Table table, long[] hashes, int[] ring, int from, int to) {
        if (to - from > 1) {
            int[] settled = IntStream.range(from, to)
                    .mapToObj(at -> ring[at])
                    .sorted(Comparator.<Integer>comparingLong(record -> hashes[record])
                            .thenComparing(table::source)
                            .thenComparing(table::id))
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(settled, 0, ring, from, settled.length);
        }
    }
}
