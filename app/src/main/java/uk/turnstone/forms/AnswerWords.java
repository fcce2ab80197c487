package uk.turnstone.forms;

import java.time.LocalDate;
import java.util.stream.Collectors;
import uk.turnstone.web.Words;

/** Answers as pages and paper show them. */
final class AnswerWords {
    private AnswerWords() {}

    /** The answer to a question, in the words of the version in which it was given. */
    static String of(Question question, Answers answers) {
        if (!question.asked(answers)) {
            return "did not come up";
        }
        return switch (answers.to(question.id()).orElse(null)) {
            case null -> "left empty";
            case Answer.Absent absent -> absent.why().words();
            case Answer.Given given -> words(question, given);
        };
    }

    private static String words(Question question, Answer.Given given) {
        return switch (question.type()) {
            case AnswerType.Day day -> Words.day(LocalDate.parse(given.values().getFirst()));
            case AnswerType.WholeNumber number ->
                given.values().getFirst() + (number.unit() == null ? "" : " " + number.unit());
            default -> given.values().stream().map(question::words).collect(Collectors.joining(", "));
        };
    }

    /** True where there is an answer, and not a reason why there is none. */
    static boolean given(Question question, Answers answers) {
        return question.asked(answers) && answers.given(question.id()).isPresent();
    }
}
