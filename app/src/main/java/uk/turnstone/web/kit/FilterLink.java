package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * A link that takes away a filter, or all.
 */
public record FilterLink(@Nullable String text, @Nullable String href) {}
