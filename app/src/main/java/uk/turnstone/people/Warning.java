package uk.turnstone.people;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to know before meeting somebody.
 *
 * @param kind violence, weapons, dog, self-harm and the like
 * @param reason why, in the words of the source; null where none was given
 * @param agency who says so
 * @param since when it was set; where that was not said, when we knew it
 * @param review when it is to be looked at again; null where that was not said
 */
public record Warning(
        String kind,
        @Nullable String reason,
        String agency,
        LocalDate since,
        @Nullable LocalDate review) {

    /** The kind, to begin a line with. */
    public String title() {
        return kind.substring(0, 1).toUpperCase(Locale.UK) + kind.substring(1);
    }

    /** Whether it should have been looked at again before this day. */
    public boolean late(LocalDate today) {
        return review != null && review.isBefore(today);
    }
}
