package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * What is around a field and its affixes.
 */
public record InputWrapper(@Nullable String classes, Attributes attributes) {

    public static final InputWrapper PLAIN = new InputWrapper(null, Attributes.NONE);
}
