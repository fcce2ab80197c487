package uk.turnstone.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One filled form beside an earlier one of the same person. Only questions with the same id are compared; what is in one of
 * the two alone is said to be so.
 *
 * @param lines a line for each question of either, in the order of the later one
 * @param total what became of the score, over the questions that both times counted and answered; null where there are none
 */
public record Comparison(
        Filled earlier,
        Filled later,
        List<Line> lines,
        @Nullable Total total) {
    public Comparison {
        lines = List.copyOf(lines);
    }

    /**
     * A question in both.
     *
     * @param id of the question
     * @param section title of its section
     * @param before answer of the earlier one; empty where it was not asked
     * @param now answer of the later one; empty where it is not asked
     */
    public record Line(String id, String section, String question, String before, String now, Change change) {}

    /**
     * Like with like.
     *
     * @param over number of questions that both counted and answered
     */
    public record Total(int before, int now, int over) {
        public Change change() {
            return Change.of(before, now);
        }
    }

    static Comparison of(Filled earlier, Filled later) {
        List<Line> lines = new ArrayList<>();
        for (FormSection section : later.form().sections()) {
            for (Question question : section.questions()) {
                Optional<Question> old = earlier.form().find(question.id());
                lines.add(
                        old.isEmpty()
                                ? new Line(
                                        question.id(),
                                        section.title(),
                                        question.text(),
                                        "",
                                        words(question, later),
                                        Change.ASKED_ANEW)
                                : new Line(
                                        question.id(),
                                        section.title(),
                                        question.text(),
                                        words(old.get(), earlier),
                                        words(question, later),
                                        change(old.get(), earlier, question, later)));
            }
        }
        for (FormSection section : earlier.form().sections()) {
            section.questions().stream()
                    .filter(question -> later.form().find(question.id()).isEmpty())
                    .forEach(question -> lines.add(new Line(
                            question.id(),
                            section.title(),
                            question.text(),
                            words(question, earlier),
                            "",
                            Change.NOT_ASKED_ANY_MORE)));
        }
        return new Comparison(earlier, later, lines, total(earlier, later));
    }

    /** The lines on which something changed. */
    public List<Line> changed() {
        return lines.stream().filter(line -> line.change() != Change.SAME).toList();
    }

    private static String words(Question question, Filled filled) {
        return AnswerWords.of(question, filled.filling().answers());
    }

    private static Change change(Question old, Filled earlier, Question question, Filled later) {
        Answers before = earlier.filling().answers();
        Answers now = later.filling().answers();
        OptionalInt was = points(old, earlier);
        OptionalInt is = points(question, later);
        if (was.isPresent() && is.isPresent()) {
            return Change.of(was.getAsInt(), is.getAsInt());
        }
        if (words(old, earlier).equals(words(question, later))) {
            return Change.SAME;
        }
        boolean told = told(old, before) && told(question, now);
        return told && was.isEmpty() && is.isEmpty() ? Change.CHANGED : Change.CANNOT_SAY;
    }

    /** False where it was said why there is no answer; words left out tell as much as words written. */
    private static boolean told(Question question, Answers answers) {
        return AnswerWords.given(question, answers)
                || (question.type() instanceof AnswerType.Text
                        && answers.to(question.id()).isEmpty());
    }

    private static OptionalInt points(Question question, Filled filled) {
        Scoring scoring = filled.form().scoring();
        return scoring == null
                        || !scoring.questions().contains(question.id())
                        || !question.asked(filled.filling().answers())
                ? OptionalInt.empty()
                : Scorer.points(scoring, question, filled.filling().answers());
    }

    private static @Nullable Total total(Filled earlier, Filled later) {
        int before = 0;
        int now = 0;
        int over = 0;
        for (Question question : later.form().questions().toList()) {
            OptionalInt was = earlier.form()
                    .find(question.id())
                    .map(old -> points(old, earlier))
                    .orElse(OptionalInt.empty());
            OptionalInt is = points(question, later);
            if (was.isPresent() && is.isPresent()) {
                before += was.getAsInt();
                now += is.getAsInt();
                over++;
            }
        }
        return over == 0 ? null : new Total(before, now, over);
    }
}
