package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * A set of fields under one question.
 *
 * @param describedBy ids of what else describes the set
 */
public record Fieldset(
        @Nullable String describedBy,
        @Nullable Legend legend,
        @Nullable String classes,
        Attributes attributes) {

    public static Fieldset of(String legend) {
        return new Fieldset(null, Legend.of(legend), null, Attributes.NONE);
    }
}
