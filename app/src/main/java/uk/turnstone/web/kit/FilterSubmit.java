package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * The button that applies the filter.
 */
public record FilterSubmit(@Nullable String text, Attributes attributes) {

    public static final FilterSubmit USUAL = new FilterSubmit(null, Attributes.NONE);
}
