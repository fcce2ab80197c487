package uk.turnstone.forms;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form.
 *
 * @param id by which answers are kept and compared from version to version
 * @param hint what helps to answer it; null for nothing
 * @param required true where it must be answered, or said why it is not
 * @param absences the ways of having no answer that it offers
 * @param when what must have been answered before it is asked at all; null where it is always asked
 */
public record Question(
        String id,
        String text,
        @Nullable String hint,
        AnswerType type,
        boolean required,
        Set<Absence> absences,
        @Nullable Condition when) {

    /** Whether it is asked, given what was answered before. */
    public boolean asked(Answers answers) {
        return when == null || when.holds(answers);
    }

    /** The words of an option; the value itself where no such option is known. */
    public String words(String value) {
        return type.choices().stream()
                .filter(option -> option.value().equals(value))
                .map(Option::text)
                .findFirst()
                .orElse(value);
    }
}
