package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * The button that opens a menu of buttons.
 */
public record MenuButton(@Nullable String text, @Nullable String classes) {}
