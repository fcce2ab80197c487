package uk.turnstone.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an extract of an agency is expected, and what came of it last.
 *
 * @param id number
 * @param agency number of the agency
 * @param agencyCode its code
 * @param agencyName its name
 * @param format name of the format
 * @param whom whom to ring when it does not come
 * @param from first day on which it is expected so; whom to ring may have changed since
 * @param last when its latest delivery became visible, Europe/London; null where none has
 * @param delivery key of that delivery
 */
record Expectation(
        int id,
        int agency,
        String agencyCode,
        String agencyName,
        String format,
        Rhythm rhythm,
        String whom,
        LocalDate from,
        @Nullable LocalDateTime last,
        @Nullable UUID delivery) {

    /**
     * Since when it is late; empty while it is not. A delivery is the one of the moment due that lies nearest; the next has
     * until the moment after that. What was due before the expectation began is never late.
     */
    Optional<LocalDateTime> lateSince(LocalDateTime now) {
        LocalDateTime first = firstDue();
        LocalDateTime next = last == null ? first : rhythm.after(rhythm.nearest(last));
        LocalDateTime due = next.isBefore(first) ? first : next;
        return now.isAfter(due) ? Optional.of(due) : Optional.empty();
    }

    /** The first moment by which it was expected so. */
    LocalDateTime firstDue() {
        return rhythm.due(from.atStartOfDay());
    }
}
