package uk.turnstone.areas;

/** What a row that was taken in did to the register: intake counts each row in exactly one heap. */
public enum Heap {
    NEW,
    CHANGED,
    UNCHANGED
}
