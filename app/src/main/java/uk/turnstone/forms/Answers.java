package uk.turnstone.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to a form by the ids of its questions. A question that is not in it was not asked for by its condition, or
 * was left empty where it may be.
 */
public record Answers(Map<String, Answer> byQuestion) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    public Optional<Answer> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    Optional<Answer.Given> given(String question) {
        return to(question).filter(Answer.Given.class::isInstance).map(Answer.Given.class::cast);
    }

    Answers with(String question, Answer answer) {
        var more = new LinkedHashMap<>(byQuestion);
        more.put(question, answer);
        return new Answers(more);
    }
}
