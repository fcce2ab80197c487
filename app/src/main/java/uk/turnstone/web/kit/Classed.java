package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * A part of which only the classes can be chosen.
 */
public record Classed(@Nullable String classes) {

    public static final Classed PLAIN = new Classed(null);
}
