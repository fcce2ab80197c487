package uk.turnstone.intake;

import java.util.Arrays;

/**
 * Counts equal contents: the first is number 0, the next 1. Two incidents that look alike stay two (data.md 23). Takes 12
 * bytes for each different content, so that a file of millions fits into memory.
 */
final class LookAlikes {
    private long[] contents = new long[1 << 12];
    private int[] counts = new int[1 << 12];
    private int size;

    /** How often this content was seen before. */
    int ordinal(byte[] contentKey) {
        long front = ContentKey.front(contentKey);
        long content = front == 0 ? 1 : front;
        if (size * 10L > contents.length * 7L) {
            grow();
        }
        int slot = slot(contents, content);
        if (contents[slot] == 0) {
            contents[slot] = content;
            size++;
        }
        return counts[slot]++;
    }

    private static int slot(long[] table, long content) {
        int mask = table.length - 1;
        int slot = (int) (content ^ content >>> 32) & mask;
        while (table[slot] != 0 && table[slot] != content) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] bigger = new long[contents.length * 2];
        int[] biggerCounts = Arrays.copyOf(new int[0], bigger.length);
        for (int i = 0; i < contents.length; i++) {
            if (contents[i] != 0) {
                int slot = slot(bigger, contents[i]);
                bigger[slot] = contents[i];
                biggerCounts[slot] = counts[i];
            }
        }
        contents = bigger;
        counts = biggerCounts;
    }
}
