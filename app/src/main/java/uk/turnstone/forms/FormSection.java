package uk.turnstone.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions that belong together.
 *
 * @param hint what holds for all of them; null for nothing
 */
public record FormSection(String id, String title, @Nullable String hint, List<Question> questions) {
    public FormSection {
        questions = List.copyOf(questions);
    }
}
