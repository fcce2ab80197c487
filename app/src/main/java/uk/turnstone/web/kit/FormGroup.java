package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * The group around one field.
 *
 * @param beforeInput what stands before the field
 * @param afterInput what stands after it
 */
public record FormGroup(
        @Nullable String classes,
        Attributes attributes,
        @Nullable Phrase beforeInput,
        @Nullable Phrase afterInput) {

    public static final FormGroup PLAIN = new FormGroup(null, Attributes.NONE, null, null);

    public static FormGroup ofClasses(String classes) {
        return new FormGroup(classes, Attributes.NONE, null, null);
    }
}
