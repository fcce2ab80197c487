package uk.turnstone.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.turnstone.forms.AnswerType.Day;
import uk.turnstone.forms.AnswerType.OneOf;
import uk.turnstone.forms.AnswerType.SeveralOf;
import uk.turnstone.forms.AnswerType.Text;
import uk.turnstone.forms.AnswerType.WholeNumber;
import uk.turnstone.web.Problem;
import uk.turnstone.web.TypedDay;

/** Makes answers out of what was typed, and tells of each question what is wrong with it. */
final class CheckAnswers {
    private final Form form;
    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();
    private Answers answers = Answers.NONE;

    private CheckAnswers(Form form, Typed typed) {
        this.form = form;
        this.typed = typed;
    }

    /** Answers as far as they are right, and what is wrong with the others, in the order of the questions. */
    record Checked(Answers answers, List<Problem> problems) {}

    static Checked of(Form form, Typed typed) {
        var check = new CheckAnswers(form, typed);
        form.questions().forEach(check::question);
        return new Checked(check.answers, check.problems);
    }

    private void question(Question question) {
        if (!question.asked(answers)) {
            notAsked(question);
            return;
        }
        Absence absence = absence(question);
        List<String> values = values(question);
        if (absence != null && !values.isEmpty()) {
            problem(question, "give an answer, or say why there is none, not both");
        } else if (absence != null) {
            answers = answers.with(question.id(), new Answer.Absent(absence));
        } else if (!values.isEmpty()) {
            given(question, values);
        } else if (question.required()) {
            problem(question, question.absences().isEmpty() ? "answer it" : "answer it, or say why there is no answer");
        }
    }

    /** What was chosen under another answer has no place any more; what was written is not thrown away unasked. */
    private void notAsked(Question question) {
        boolean written =
                question.type().choices().isEmpty() && values(question).stream().anyMatch(value -> !value.isBlank());
        if (written) {
            Condition when = Objects.requireNonNull(question.when());
            problems.add(new Problem(
                    "q-" + when.question(),
                    "“" + question.text() + "” is asked only if " + when.words(form)
                            + ", and something is written there: change the one or clear the other"));
        }
    }

    private @Nullable Absence absence(Question question) {
        return typed.all("q-" + question.id()).stream()
                .filter(value -> value.startsWith(Typed.NO_ANSWER))
                .map(value -> value.substring(1))
                .findFirst()
                .or(() -> typed.all("x-" + question.id()).stream().findFirst())
                .flatMap(Absence::of)
                .filter(question.absences()::contains)
                .orElse(null);
    }

    private List<String> values(Question question) {
        boolean choosing = !question.type().choices().isEmpty();
        return typed.all("q-" + question.id()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .filter(value -> !choosing || !value.startsWith(Typed.NO_ANSWER))
                .toList();
    }

    private void given(Question question, List<String> values) {
        List<String> kept =
                switch (question.type()) {
                    case OneOf one -> values.size() == 1 ? known(one.options(), values) : List.of();
                    case SeveralOf several -> known(several.options(), values);
                    case WholeNumber range -> number(range, values.getFirst());
                    case Day day -> day(values.getFirst());
                    case Text text -> values.getFirst().length() > text.atMost() ? List.of() : values.subList(0, 1);
                };
        if (kept.isEmpty()) {
            problem(question, wanted(question.type()));
        } else {
            answers = answers.with(question.id(), new Answer.Given(kept, source(question)));
        }
    }

    private static List<String> known(List<Option> options, List<String> values) {
        List<String> known =
                options.stream().map(Option::value).filter(values::contains).toList();
        return known.size() == values.stream().distinct().count() ? known : List.of();
    }

    private static List<String> number(WholeNumber range, String value) {
        try {
            int number = Integer.parseInt(value);
            return number >= range.atLeast() && number <= range.atMost()
                    ? List.of(Integer.toString(number))
                    : List.of();
        } catch (NumberFormatException e) {
            return List.of();
        }
    }

    private static List<String> day(String value) {
        LocalDate day = TypedDay.read(value);
        return day == null ? List.of() : List.of(day.toString());
    }

    private static String wanted(AnswerType type) {
        return switch (type) {
            case OneOf one -> "choose one of the answers offered";
            case SeveralOf several -> "choose among the answers offered";
            case WholeNumber range -> "give a whole number from " + range.atLeast() + " to " + range.atMost();
            case Day day -> "give a day, such as 23/11/2026";
            case Text text -> "say it in at most " + text.atMost() + " characters";
        };
    }

    /** Null for the usual source: the first, or the one of the whole form. */
    private @Nullable String source(Question question) {
        Sources sources = form.sources();
        String said = typed.one("s-" + question.id());
        return sources.asked() == Sources.Asked.QUESTION
                ? sources.options().stream()
                        .skip(1)
                        .map(Option::value)
                        .filter(said::equals)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private void problem(Question question, String what) {
        problems.add(new Problem("q-" + question.id(), "“" + question.text() + "”: " + what));
    }
}
