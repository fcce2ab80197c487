package uk.turnstone.forms;

import java.util.List;

/**
 * Who gave the answers, where that is asked.
 *
 * @param asked once for the form, or with each question
 * @param text the question itself
 * @param options who it may have been; the first is meant where nothing else is said with a question
 */
public record Sources(Asked asked, String text, List<Option> options) {
    public static final Sources NONE = new Sources(Asked.NEVER, "", List.of());

    /** How often it is asked. */
    public enum Asked {
        NEVER,
        FORM,
        QUESTION
    }

    public String words(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::text)
                .findFirst()
                .orElse(value);
    }
}
