package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as typed into a form. */
final class TypedDay {
    private TypedDay() {}

    /** Null where it is none. */
    static @Nullable LocalDate read(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
