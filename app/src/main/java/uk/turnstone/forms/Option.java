package uk.turnstone.forms;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers that a question offers.
 *
 * @param value what is kept
 * @param text what the page shows
 * @param score what it adds, 0 or more; null where it does not score
 */
public record Option(String value, String text, @Nullable Integer score) {}
