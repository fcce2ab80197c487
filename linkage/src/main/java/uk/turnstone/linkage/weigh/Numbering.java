package uk.turnstone.linkage.weigh;

import java.util.Arrays;

/** Texts by a number from 0, in the order in which they were added. */
final class Numbering {
    static final int NONE = -1;

    private String[] texts = new String[16];
    /** One more than the number of the text that stands there; 0 where none does. */
    private int[] slots = new int[64];

    private int size;

    /** @return the number of a text; {@link #NONE} where it was not added */
    int of(String text) {
        return slots[slot(text)] - 1;
    }

    /** Adds a text that is not there yet. @return its number */
    int add(String text) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size++] = text;
        if (size * 3L > slots.length) {
            slots = new int[slots.length * 4];
            for (int number = 0; number < size - 1; number++) {
                slots[slot(texts[number])] = number + 1;
            }
        }
        slots[slot(text)] = size;
        return size - 1;
    }

    String text(int number) {
        return texts[number];
    }

    int size() {
        return size;
    }

    /** Where a text stands, or would. */
    private int slot(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & (slots.length - 1);
        while (slots[slot] != 0 && !texts[slots[slot] - 1].equals(text)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
