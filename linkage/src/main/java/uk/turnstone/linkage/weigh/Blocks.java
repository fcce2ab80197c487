package uk.turnstone.linkage.weigh;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The records of a table in the blocks of one rule: those of one block share all that the rule asks for. */
final class Blocks {
    /** Records by block; those of block b are at starts[b] up to starts[b + 1]. */
    private final int[] records;

    private final int[] starts;
    /** The blocks of each record, rising: from at[record] up to at[record + 1]; null where each has one at most. */
    private final int @Nullable [] at;

    /** Where each has one at most, the block of each record, 0 where it has none. */
    private final int[] blockOf;

    private Blocks(int[] records, int[] starts, int @Nullable [] at, int[] blockOf) {
        this.records = records;
        this.starts = starts;
        this.at = at;
        this.blockOf = blockOf;
    }

    static Blocks of(Table table, BlockingRule rule) {
        var keys = new BlockKeys(table, rule);
        return keys.several() ? ofSeveral(table.size(), keys) : ofOne(table.size(), keys);
    }

    /** Of each of several rules. */
    static List<Blocks> of(Table table, List<BlockingRule> rules, int threads) {
        AtomicInteger next = new AtomicInteger();
        Shares.each(Math.min(threads, rules.size()), () -> next, any -> {
            for (int rule = next.getAndIncrement(); rule < rules.size(); rule = next.getAndIncrement()) {
                table.blocks(rules.get(rule));
            }
        });
        return rules.stream().map(table::blocks).toList();
    }

    private static Blocks ofOne(int size, BlockKeys keys) {
        long[] key = new long[size];
        Arrays.setAll(key, keys::of);
        int[] blockOf = new int[size];
        int blocks = number(key, blockOf);
        return gathered(blocks, blockOf, record -> record, null);
    }

    private static Blocks ofSeveral(int size, BlockKeys keys) {
        int[] at = new int[size + 1];
        long[] key = new long[size + 16];
        int[] owners = new int[size + 16];
        for (int record = 0; record < size; record++) {
            long[] all = keys.all(record);
            int next = at[record] + all.length;
            if (next > key.length) {
                key = Arrays.copyOf(key, next * 2);
                owners = Arrays.copyOf(owners, next * 2);
            }
            System.arraycopy(all, 0, key, at[record], all.length);
            Arrays.fill(owners, at[record], next, record);
            at[record + 1] = next;
        }
        int[] blockOf = new int[at[size]];
        int blocks = number(Arrays.copyOf(key, at[size]), blockOf);
        int[] owner = owners;
        Blocks made = gathered(blocks, blockOf, entry -> owner[entry], at);
        for (int record = 0; record < size; record++) {
            Arrays.sort(blockOf, at[record], at[record + 1]);
        }
        return made;
    }

    private static Blocks gathered(int blocks, int[] blockOf, IntUnaryOperator owner, int @Nullable [] at) {
        int[] starts = new int[blocks + 2];
        for (int block : blockOf) {
            starts[block + 1]++;
        }
        for (int block = 1; block < starts.length; block++) {
            starts[block] += starts[block - 1];
        }
        int[] next = starts.clone();
        int[] records = new int[blockOf.length];
        for (int entry = 0; entry < blockOf.length; entry++) {
            records[next[blockOf[entry]]++] = owner.applyAsInt(entry);
        }
        return new Blocks(records, starts, at, blockOf);
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

    /** How many records there are, those in no block among them. */
    int size() {
        return at == null ? blockOf.length : at.length - 1;
    }

    /** Whether a record may be in several blocks. */
    boolean several() {
        return at != null;
    }

    /** The block of a record that is in one at most; 0 where it is in none. */
    int block(int record) {
        return blockOf[record];
    }

    /** The first block in which both are; 0 where there is none. */
    int together(int a, int b) {
        if (at == null) {
            return blockOf[a] == blockOf[b] ? blockOf[a] : 0;
        }
        int one = at[a];
        int other = at[b];
        while (one < at[a + 1] && other < at[b + 1]) {
            if (blockOf[one] == blockOf[other]) {
                return blockOf[one];
            }
            if (blockOf[one] < blockOf[other]) {
                one++;
            } else {
                other++;
            }
        }
        return 0;
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

    /** Gives each key other than 0 a number from 1. @return how many there are */
    private static int number(long[] keys, int[] numbers) {
        int slots = Integer.highestOneBit(Math.max(8, keys.length)) * 4;
        long[] seen = new long[slots];
        int[] numberOf = new int[slots];
        int count = 0;
        for (int record = 0; record < keys.length; record++) {
            long key = keys[record];
            if (key == BlockKeys.NONE) {
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
