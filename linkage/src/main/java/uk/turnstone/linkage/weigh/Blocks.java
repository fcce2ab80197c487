package uk.turnstone.linkage.weigh;

import java.util.Arrays;

/**
 * The records of a table in the blocks of one rule: those of one block share all that the rule asks for.
 *
 * <p>A block is told by 64 bits of a hash of what its records share. Two blocks of one hash, one in ten billion at a million
 * records, would only have more pairs weighed.
 */
final class Blocks {
    /** Records by block; those of block b are at starts[b] up to starts[b + 1]. */
    private final int[] records;

    private final int[] starts;
    /** Block of each record; 0 where it has none. */
    private final int[] blockOf;

    private Blocks(int[] records, int[] starts, int[] blockOf) {
        this.records = records;
        this.starts = starts;
        this.blockOf = blockOf;
    }

    static Blocks of(Table table, BlockingRule rule) {
        long[] keys = keys(table, rule);
        int[] blockOf = new int[keys.length];
        int blocks = number(keys, blockOf);
        int[] starts = new int[blocks + 2];
        for (int block : blockOf) {
            starts[block + 1]++;
        }
        for (int block = 1; block < starts.length; block++) {
            starts[block] += starts[block - 1];
        }
        int[] next = starts.clone();
        int[] records = new int[keys.length];
        for (int record = 0; record < keys.length; record++) {
            records[next[blockOf[record]]++] = record;
        }
        return new Blocks(records, starts, blockOf);
    }

    /** How many blocks there are, counted from 1. */
    int count() {
        return starts.length - 2;
    }

    int start(int block) {
        return starts[block];
    }

    int end(int block) {
        return starts[block + 1];
    }

    int record(int at) {
        return records[at];
    }

    boolean together(int a, int b) {
        return blockOf[a] != 0 && blockOf[a] == blockOf[b];
    }

    /** How many pairs there are, those that other rules bring too among them. */
    long pairs() {
        long pairs = 0;
        for (int block = 1; block <= count(); block++) {
            pairs += pairs(block);
        }
        return pairs;
    }

    long pairs(int block) {
        long size = end(block) - (long) start(block);
        return size * (size - 1) / 2;
    }

    /** The block with the most records. */
    int largest() {
        int largest = 1;
        for (int block = 2; block <= count(); block++) {
            if (pairs(block) > pairs(largest)) {
                largest = block;
            }
        }
        return largest;
    }

    private static long[] keys(Table table, BlockingRule rule) {
        long[] keys = new long[table.size()];
        Arrays.fill(keys, 1);
        for (BlockingRule.Part part : rule.parts()) {
            long[] hashes = new long[table.distinct(part.column())];
            for (int value = 1; value < hashes.length; value++) {
                String text = part.cleaning().of(table.textOf(part.column(), value));
                hashes[value] = text.isEmpty() ? 0 : Hash.of(text);
            }
            for (int record = 0; record < keys.length; record++) {
                long hash = hashes[table.value(part.column(), record)];
                keys[record] = hash == 0 || keys[record] == 0 ? 0 : Hash.mix(keys[record] * 31 + hash) | 1;
            }
        }
        return keys;
    }

    /** Gives each key other than 0 a number from 1. @return how many there are */
    private static int number(long[] keys, int[] numbers) {
        int slots = Integer.highestOneBit(Math.max(8, keys.length)) * 4;
        long[] seen = new long[slots];
        int[] numberOf = new int[slots];
        int count = 0;
        for (int record = 0; record < keys.length; record++) {
            long key = keys[record];
            if (key == 0) {
                continue;
            }
            int slot = (int) (key >>> 16) & (slots - 1);
            while (seen[slot] != 0 && seen[slot] != key) {
                slot = (slot + 1) & (slots - 1);
            }
            if (seen[slot] == 0) {
                seen[slot] = key;
                numberOf[slot] = ++count;
            }
            numbers[record] = numberOf[slot];
        }
        return count;
    }
}
