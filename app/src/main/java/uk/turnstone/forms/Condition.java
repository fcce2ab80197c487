package uk.turnstone.forms;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier answer must be.
 *
 * @param question id of an earlier question
 * @param is any of these values; empty where a number is asked for
 * @param atLeast or this number or more; null where values are asked for
 */
public record Condition(
        String question, List<String> is, @Nullable Integer atLeast) {

    /** False also where the earlier question has no answer, whatever the reason: not known is not yes. */
    public boolean holds(Answers answers) {
        return answers.given(question).map(this::holds).orElse(false);
    }

    private boolean holds(Answer.Given given) {
        Integer least = atLeast;
        return least == null
                ? given.values().stream().anyMatch(is::contains)
                : given.values().stream().anyMatch(value -> Integer.parseInt(value) >= least);
    }

    /** Such as “Frightened?” is Yes or No; “Visits” is 3 or more. */
    public String words(Form form) {
        Question earlier = form.question(question);
        String wanted = atLeast == null
                ? is.stream().map(earlier::words).collect(Collectors.joining(" or "))
                : earlier.words(atLeast.toString()) + " or more";
        return "“" + earlier.text() + "” is " + wanted;
    }
}
