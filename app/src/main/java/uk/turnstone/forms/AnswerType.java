package uk.turnstone.forms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of answer a question takes. */
public sealed interface AnswerType {

    /**
     * One of several answers: yes-no, scale and one-of.
     *
     * @param inARow true where short answers stand beside each other
     */
    record OneOf(List<Option> options, boolean inARow) implements AnswerType {
        /** True for a question that is answered yes or no and nothing else. */
        public boolean yesNo() {
            return options.size() == 2
                    && option("yes").isPresent()
                    && option("no").isPresent();
        }

        public Optional<Option> option(String value) {
            return options.stream().filter(each -> each.value().equals(value)).findFirst();
        }
    }

    /** Any number of answers. */
    record SeveralOf(List<Option> options) implements AnswerType {}

    /**
     * A whole number within a range, both ends included.
     *
     * @param unit what is counted, behind the field; null for nothing
     */
    record WholeNumber(int atLeast, int atMost, @Nullable String unit) implements AnswerType {}

    /** A day. */
    record Day() implements AnswerType {}

    /**
     * Words.
     *
     * @param lines true for several lines
     * @param atMost number of characters
     */
    record Text(boolean lines, int atMost) implements AnswerType {}

    /** The answers offered; none where it is typed. */
    default List<Option> choices() {
        return switch (this) {
            case OneOf one -> one.options();
            case SeveralOf several -> several.options();
            case WholeNumber number -> List.of();
            case Day day -> List.of();
            case Text text -> List.of();
        };
    }

    /** The most that an answer can add to a score. */
    default int mostScore() {
        return switch (this) {
            case SeveralOf several ->
                several.options().stream().mapToInt(AnswerType::score).sum();
            default -> choices().stream().mapToInt(AnswerType::score).max().orElse(0);
        };
    }

    private static int score(Option option) {
        return option.score() == null ? 0 : option.score();
    }
}
