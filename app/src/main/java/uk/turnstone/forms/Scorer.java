package uk.turnstone.forms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Scores answers by the rule of their form. An absence never counts as a number (domain notes 3.1: don't know is not yes). */
final class Scorer {
    private final Form form;
    private final Scoring scoring;
    private final Answers answers;

    private Scorer(Form form, Scoring scoring, Answers answers) {
        this.form = form;
        this.scoring = scoring;
        this.answers = answers;
    }

    /** Empty where the form is not scored. */
    static Optional<Score> score(Form form, Answers answers) {
        return Optional.ofNullable(form.scoring()).map(scoring -> new Scorer(form, scoring, answers).score());
    }

    private Score score() {
        List<Question> counted = counted(form.questions().toList());
        Map<Absence, Integer> absent = new EnumMap<>(Absence.class);
        int ceiling = 0;
        for (Question question : counted) {
            OptionalInt points = points(question);
            ceiling += points.isPresent() ? points.getAsInt() : most(question);
            if (answers.to(question.id()).orElse(null) instanceof Answer.Absent none) {
                absent.merge(none.why(), 1, Integer::sum);
            }
        }
        List<Score.OfSection> sections = new ArrayList<>();
        for (FormSection section : form.sections()) {
            List<Question> own = counted(section.questions());
            if (!own.isEmpty()) {
                sections.add(new Score.OfSection(section.id(), total(own), answered(own), own.size()));
            }
        }
        return new Score(
                total(counted), highest(counted), ceiling, answered(counted), counted.size(), absent, sections);
    }

    private List<Question> counted(List<Question> among) {
        return among.stream()
                .filter(question -> scoring.questions().contains(question.id()))
                .filter(question -> question.asked(answers))
                .toList();
    }

    private @Nullable Integer total(List<Question> questions) {
        return answered(questions) == 0
                ? null
                : questions.stream()
                        .mapToInt(question -> points(question).orElse(0))
                        .sum();
    }

    private @Nullable Integer highest(List<Question> questions) {
        OptionalInt highest = questions.stream()
                .map(this::points)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
        return highest.isPresent() ? highest.getAsInt() : null;
    }

    private int answered(List<Question> questions) {
        return (int) questions.stream()
                .filter(question -> points(question).isPresent())
                .count();
    }

    private int most(Question question) {
        return scoring.way() == Scoring.Way.COUNT_YES ? 1 : question.type().mostScore();
    }

    private OptionalInt points(Question question) {
        return points(scoring, question, answers);
    }

    /** What the answer to one question adds; empty where it has none. */
    static OptionalInt points(Scoring scoring, Question question, Answers answers) {
        Answer.Given given = answers.given(question.id()).orElse(null);
        if (given == null) {
            return OptionalInt.empty();
        }
        if (scoring.way() == Scoring.Way.COUNT_YES) {
            return OptionalInt.of(given.values().contains("yes") ? 1 : 0);
        }
        return OptionalInt.of(question.type().choices().stream()
                .filter(option -> given.values().contains(option.value()))
                .mapToInt(option -> option.score() == null ? 0 : option.score())
                .sum());
    }
}
