package uk.turnstone.forms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Crumb;

/**
 * A filled form, to read or to print.
 *
 * @param comparison with the one before; null where there is none
 * @param correctedBy the one that took its place; null while it stands
 */
public record FilledPage(
        FormSubject subject,
        Filled filled,
        @Nullable Comparison comparison,
        @Nullable Filled correctedBy) {

    public Form form() {
        return filled.form();
    }

    /** Questions of a section that came up. */
    public List<Question> questions(FormSection section) {
        return section.questions().stream()
                .filter(question -> question.asked(filled.filling().answers()))
                .toList();
    }

    public String words(Question question) {
        return AnswerWords.of(question, filled.filling().answers());
    }

    public boolean given(Question question) {
        return AnswerWords.given(question, filled.filling().answers());
    }

    /** Level from 0 to 3 where the question is on that scale; −1 where it is not, or has no answer. */
    public int level(Question question) {
        return question.type() instanceof AnswerType.OneOf one
                        && one.option("3").isPresent()
                ? filled.filling()
                        .answers()
                        .given(question.id())
                        .map(given -> Integer.parseInt(given.values().getFirst()))
                        .orElse(-1)
                : -1;
    }

    /** Who gave an answer, where not whoever gave the others; null for them. */
    public @Nullable String source(Question question) {
        return filled.filling()
                .answers()
                .given(question.id())
                .flatMap(given -> Optional.ofNullable(given.source()))
                .map(source -> form().sources().words(source))
                .orElse(null);
    }

    /** Total of a section, such as “3 of 4 answered: 5”; null where the form does not tell it. */
    public @Nullable String sectionTotal(FormSection section) {
        Scoring scoring = form().scoring();
        if (scoring == null || !scoring.bySection()) {
            return null;
        }
        return filled.score().stream()
                .flatMap(score -> score.sections().stream())
                .filter(each -> each.section().equals(section.id()))
                .map(each -> each.total() == null ? "no score" : "score " + each.total())
                .findFirst()
                .orElse(null);
    }

    public @Nullable Score score() {
        return filled.score().orElse(null);
    }

    /** What the score could still be, where answers are missing; null where they are not, or it makes no difference. */
    public @Nullable String couldBe() {
        Score score = score();
        Integer total = score == null ? null : score.total();
        if (score == null || total == null || score.answered() == score.of()) {
            return null;
        }
        String least = "At least " + total
                + ": what has no answer adds nothing. If all of it were answered, it could be up to " + score.ceiling();
        return form().bands(filled.on())
                .map(bands -> bands.of(score.ceiling()))
                .filter(band -> !band.id().equals(filled.band()))
                .map(band -> least + ", " + band.title() + ".")
                .orElse(least + ".");
    }

    /** Flags that these answers raise. */
    public List<Flag> flags() {
        return form().flags().stream()
                .filter(flag -> flag.raised(filled.filling().answers(), filled.on()))
                .toList();
    }

    public @Nullable String sourceOfAll() {
        String source = filled.filling().source();
        return source == null ? null : form().sources().words(source);
    }

    public List<Crumb> crumbs() {
        return subject.crumbsWithForms();
    }

    /** True where the question counts for the score. */
    public boolean scored(Question question) {
        Scoring scoring = form().scoring();
        return scoring != null && scoring.questions().contains(question.id());
    }

    /** What became of an answer since the time before; null where there is none. */
    public @Nullable Change change(Question question) {
        return comparison == null
                ? null
                : comparison.lines().stream()
                        .filter(line -> line.id().equals(question.id()))
                        .map(Comparison.Line::change)
                        .findFirst()
                        .orElse(null);
    }
}
