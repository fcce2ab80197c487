package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * The group around several fields that answer one question.
 *
 * @param beforeInputs what stands before the fields
 * @param afterInputs what stands after them
 */
public record InputsFormGroup(
        @Nullable String classes,
        Attributes attributes,
        @Nullable Phrase beforeInputs,
        @Nullable Phrase afterInputs) {

    public static final InputsFormGroup PLAIN = new InputsFormGroup(null, Attributes.NONE, null, null);
}
