package uk.turnstone.plans;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Progress on an action, dated and signed.
 *
 * @param by name of whoever wrote it, as colleagues knew them that day
 */
public record ProgressNote(UUID action, LocalDate on, String by, String words) {}
