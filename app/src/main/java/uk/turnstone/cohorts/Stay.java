package uk.turnstone.cohorts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when somebody is in a cohort, and why.
 *
 * @param joined first day in it: the day of designation
 * @param reasonIn why they were taken on
 * @param left first day no longer in it; null while in it
 * @param reasonOut why they left; null while in it
 */
public record Stay(
        LocalDate joined,
        String reasonIn,
        @Nullable LocalDate left,
        @Nullable String reasonOut) {

    /** Somebody who is in it since a day. */
    public static Stay since(LocalDate joined, String reason) {
        return new Stay(joined, reason, null, null);
    }

    /** In words, for the trail. */
    String words() {
        return "joined " + joined + ": " + reasonIn + (left == null ? "" : "; left " + left + ": " + reasonOut);
    }

    public boolean includes(LocalDate day) {
        return !joined.isAfter(day) && (left == null || left.isAfter(day));
    }

    /** Whether some day is in both. Who leaves on the day of the next joining does not overlap. */
    public boolean overlaps(Stay other) {
        return begins(other) && other.begins(this);
    }

    private boolean begins(Stay other) {
        LocalDate end = other.left;
        return end == null || joined.isBefore(end);
    }
}
