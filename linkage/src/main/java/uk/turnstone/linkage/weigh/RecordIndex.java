package uk.turnstone.linkage.weigh;

/** Records of a table by source and identifier, one under each. */
final class RecordIndex {
    static final int NONE = -1;
    private static final int EMPTY = 0;
    private static final int LEFT = -1;

    private final Table table;
    /** One more than the record that stands there; {@link #LEFT} where one stood. */
    private int[] slots = new int[1024];

    private int used;
    private int size;

    RecordIndex(Table table) {
        this.table = table;
    }

    int size() {
        return size;
    }

    int of(RecordKey key) {
        int slot = slot(key.source(), key.id());
        return slots[slot] - 1;
    }

    /** Adds a record. @return false where one of its source and identifier is there already */
    boolean add(int record) {
        if (used * 2 >= slots.length) {
            grow();
        }
        int slot = slot(table.source(record), table.id(record));
        if (slots[slot] > EMPTY) {
            return false;
        }
        slots[slot] = record + 1;
        used++;
        size++;
        return true;
    }

    /** Takes a record out. @return its number; {@link #NONE} where it is not there */
    int remove(RecordKey key) {
        int slot = slot(key.source(), key.id());
        if (slots[slot] == EMPTY) {
            return NONE;
        }
        int record = slots[slot] - 1;
        slots[slot] = LEFT;
        size--;
        return record;
    }

    /** Where a record stands, or an empty slot. */
    private int slot(String source, String id) {
        int slot = (int) Hash.of(source, id) & (slots.length - 1);
        while (slots[slot] != EMPTY && (slots[slot] == LEFT || !is(slots[slot] - 1, source, id))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean is(int record, String source, String id) {
        return table.id(record).equals(id) && table.source(record).equals(source);
    }

    private void grow() {
        int[] old = slots;
        slots = new int[size * 4 >= old.length ? old.length * 2 : old.length];
        used = size;
        for (int standing : old) {
            if (standing > EMPTY) {
                slots[slot(table.source(standing - 1), table.id(standing - 1))] = standing;
            }
        }
    }
}
