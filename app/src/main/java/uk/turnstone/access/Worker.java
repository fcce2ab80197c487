package uk.turnstone.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or a team, who works with a person.
 *
 * @param key of the involvement
 * @param who name of the worker or the team
 * @param agency they work for
 * @param what in the words of the work
 * @param until last day; null while it goes on
 * @param byHand whether it was said by hand, so that it can be ended by hand
 */
public record Worker(
        UUID key,
        String who,
        String agency,
        String what,
        LocalDate from,
        @Nullable LocalDate until,
        boolean byHand) {}
