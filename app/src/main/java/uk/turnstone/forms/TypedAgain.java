package uk.turnstone.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.turnstone.web.TypedDay;

/** A saved form as it would have been typed, to correct it. */
final class TypedAgain {
    private TypedAgain() {}

    static Typed of(Filling filling) {
        Map<String, List<String>> fields = new TreeMap<>();
        fields.put(Typed.ANSWERED_ON, List.of(TypedDay.field(filling.on())));
        if (filling.source() != null) {
            fields.put(Typed.SOURCE, List.of(filling.source()));
        }
        Filling.Judged judged = filling.judged();
        if (judged != null) {
            fields.put(Typed.JUDGED, List.of(judged.band()));
            fields.put(Typed.JUDGED_WHY, List.of(judged.why()));
        }
        filling.form().questions().forEach(question -> filling.answers()
                .to(question.id())
                .ifPresent(answer -> put(fields, question, answer)));
        return new Typed(fields);
    }

    private static void put(Map<String, List<String>> fields, Question question, Answer answer) {
        String field = "q-" + question.id();
        boolean typed = question.type().choices().isEmpty();
        switch (answer) {
            case Answer.Absent absent
            when typed -> fields.put("x-" + question.id(), List.of(absent.why().word()));
            case Answer.Absent absent -> fields.put(field, List.of(FormPage.noAnswer(absent.why())));
            case Answer.Given given -> {
                fields.put(field, question.type() instanceof AnswerType.Day ? day(given) : given.values());
                if (given.source() != null) {
                    fields.put("s-" + question.id(), List.of(given.source()));
                }
            }
        }
    }

    private static List<String> day(Answer.Given given) {
        return List.of(TypedDay.field(LocalDate.parse(given.values().getFirst())));
    }
}
