package uk.turnstone.history;

import java.util.Comparator;

/**
 * Which report is meant, also after a later delivery has corrected it.
 *
 * @param record number of the source record
 * @param ordinal number of the event within its row, from 0
 */
public record Report(long record, int ordinal) implements Comparable<Report> {
    private static final Comparator<Report> ORDER =
            Comparator.comparingLong(Report::record).thenComparingInt(Report::ordinal);

    @Override
    public int compareTo(Report other) {
        return ORDER.compare(this, other);
    }
}
