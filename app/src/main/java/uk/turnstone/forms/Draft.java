package uk.turnstone.forms;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author has typed into a form and not saved.
 *
 * @param record a record of whom it is about
 * @param corrects the filled form it is to correct; null for a new one
 * @param began when it was begun, in London
 * @param kept when it was last kept, in London
 */
public record Draft(
        UUID key,
        String form,
        int version,
        long record,
        @Nullable UUID corrects,
        Typed typed,
        LocalDateTime began,
        LocalDateTime kept) {}
