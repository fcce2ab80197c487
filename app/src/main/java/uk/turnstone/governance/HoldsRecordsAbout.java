package uk.turnstone.governance;

import java.util.List;

/**
 * A room that holds records about people says which: what is told to whoever asks what is held of them, and what goes when
 * their records are disposed of. A table about people that no room names fails a test.
 */
public interface HoldsRecordsAbout {

    /** Its tables, in the order in which they are disposed of: what points at another goes before it. */
    List<HeldTable> held();

    /** The place of the room in that order: higher rooms point at lower ones and go first. Between 1 and 99, told apart. */
    int order();
}
