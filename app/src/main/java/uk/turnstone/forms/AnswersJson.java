package uk.turnstone.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON, in which the database keeps them. */
final class AnswersJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VALUES = "values";
    private static final String SOURCE = "source";
    private static final String ABSENT = "absent";

    private AnswersJson() {}

    static String write(Answers answers) {
        Map<String, Map<String, Object>> written = new LinkedHashMap<>();
        answers.byQuestion().forEach((question, answer) -> written.put(question, written(answer)));
        return JSON.writeValueAsString(written);
    }

    private static Map<String, Object> written(Answer answer) {
        return switch (answer) {
            case Answer.Absent absent -> Map.of(ABSENT, absent.why().word());
            case Answer.Given given -> {
                String source = given.source();
                yield source == null ? Map.of(VALUES, given.values()) : Map.of(VALUES, given.values(), SOURCE, source);
            }
        };
    }

    /** @param form the version in which they were given, whose order they take */
    static Answers read(Form form, String json) {
        JsonNode kept = JSON.readTree(json);
        Map<String, Answer> answers = new LinkedHashMap<>();
        form.questions().forEach(question -> {
            JsonNode answer = kept.get(question.id());
            if (answer != null) {
                answers.put(question.id(), answer(answer));
            }
        });
        return new Answers(answers);
    }

    private static Answer answer(JsonNode kept) {
        JsonNode absent = kept.get(ABSENT);
        if (absent != null) {
            return new Answer.Absent(Absence.of(absent.asString())
                    .orElseThrow(() -> new IllegalStateException("A way of having no answer that is not known")));
        }
        List<String> values = new ArrayList<>();
        kept.get(VALUES).forEach(value -> values.add(value.asString()));
        return new Answer.Given(values, source(kept.get(SOURCE)));
    }

    private static @Nullable String source(@Nullable JsonNode kept) {
        return kept == null ? null : kept.asString();
    }
}
