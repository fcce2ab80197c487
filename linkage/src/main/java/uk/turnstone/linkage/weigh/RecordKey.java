package uk.turnstone.linkage.weigh;

import java.util.Comparator;

/**
 * By what a record is known, whatever it says.
 *
 * @param source from which it comes
 * @param id by which the source knows it
 */
public record RecordKey(String source, String id) implements Comparable<RecordKey> {
    private static final Comparator<RecordKey> ORDER =
            Comparator.comparing(RecordKey::source).thenComparing(RecordKey::id);

    @Override
    public int compareTo(RecordKey other) {
        return ORDER.compare(this, other);
    }
}
