package uk.turnstone.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to know before meeting somebody.
 *
 * @param what violence, weapons, dog, self-harm, infection, hoax, escape, other
 * @param reason why, in the words of the source; null where it gives none
 * @param agency who says so
 * @param since when it was set, or else when we knew it
 * @param review when it is to be looked at again; null where the source does not say
 * @param late whether that day has passed
 */
public record Marker(
        String what,
        @Nullable String reason,
        String agency,
        LocalDate since,
        @Nullable LocalDate review,
        boolean late) {}
