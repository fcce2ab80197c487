package uk.turnstone.forms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Crumb;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Words;

/**
 * A form to fill in about somebody.
 *
 * @param typed what stands in its fields
 * @param left what was typed into an older version and has no place in this one
 * @param last what was answered the time before; null where it is the first time
 * @param wrong what this is to correct; null for a new one
 * @param kept when the draft was kept, in words; null where there is none
 * @param days for how many days a draft is kept
 */
public record FormPage(
        Form form,
        FormSubject subject,
        Typed typed,
        List<CarriedOver.Left> left,
        @Nullable Filled last,
        @Nullable Filled wrong,
        @Nullable String kept,
        long days,
        Problems problems) {

    public FormPage {
        left = List.copyOf(left);
    }

    public String address() {
        return "/forms/" + form.id() + "/about/" + subject.key();
    }

    /** Questions that stand by themselves: those that one answer of a question before reveals stand below that answer. */
    public List<Question> byThemselves(FormSection section) {
        return section.questions().stream()
                .filter(question -> parent(section, question).isEmpty())
                .toList();
    }

    /** Questions of the section that this answer reveals. */
    public List<Question> below(FormSection section, Question question, Option option) {
        return section.questions().stream()
                .filter(each -> parent(section, each).filter(question::equals).isPresent())
                .filter(each ->
                        Objects.requireNonNull(each.when()).is().getFirst().equals(option.value()))
                .toList();
    }

    private static Optional<Question> parent(FormSection section, Question question) {
        Condition when = question.when();
        return when == null || when.is().size() != 1
                ? Optional.empty()
                : section.questions().stream()
                        .filter(each -> each.id().equals(when.question()))
                        .filter(each -> each.type() instanceof AnswerType.OneOf)
                        .findFirst();
    }

    /** “Only if …”; null for a question that is always asked. */
    public @Nullable String onlyIf(Question question) {
        Condition when = question.when();
        return when == null ? null : "Only if " + when.words(form);
    }

    public static String field(Question question) {
        return "q-" + question.id();
    }

    public String value(Question question) {
        return typed.one(field(question));
    }

    public boolean chosen(Question question, String value) {
        return typed.has(field(question), value);
    }

    public boolean chosen(Question question, Absence absence) {
        return typed.has(field(question), noAnswer(absence));
    }

    /** The value of a field that says why there is no answer. */
    public static String noAnswer(Absence absence) {
        return Typed.NO_ANSWER + absence.word();
    }

    /** Why a question that is typed has no answer, to choose from. */
    public static List<Choice> absences(Question question) {
        return Stream.concat(
                        Stream.of(new Choice("", "")),
                        question.absences().stream().map(each -> new Choice(each.word(), each.words())))
                .toList();
    }

    public String absence(Question question) {
        return typed.one("x-" + question.id());
    }

    public boolean asksSource(Question question) {
        return form.sources().asked() == Sources.Asked.QUESTION
                && !question.type().choices().isEmpty();
    }

    public String source(Question question) {
        return typed.one("s-" + question.id());
    }

    public static List<Choice> choices(List<Option> options) {
        return options.stream()
                .map(option -> new Choice(option.value(), option.text()))
                .toList();
    }

    /** What was answered the time before; null where that is not known, or where this corrects. */
    public @Nullable String lastTime(Question question) {
        Filled before = last;
        if (before == null) {
            return null;
        }
        return before.form()
                .find(question.id())
                .filter(old -> before.filling().answers().to(old.id()).isPresent())
                .map(old -> AnswerWords.of(old, before.filling().answers()))
                .map(words -> "Last time, " + Words.day(before.on()) + ": " + words)
                .orElse(null);
    }

    /** Bands that a judgement may give, with the first line that says there is none. */
    public List<Choice> judgements() {
        Judgement judgement = form.judgement();
        return judgement == null
                ? List.of()
                : Stream.concat(
                                Stream.of(new Choice("", "No, it is as the score says")),
                                judgement.to().stream().map(band -> new Choice(band, "Yes: " + form.band(band))))
                        .toList();
    }

    public List<Crumb> crumbs() {
        return subject.crumbsWithForms();
    }

    /** Ties a field to what stands beside it, for those who hear the page; null where nothing does. */
    public @Nullable String describedBy(Question question) {
        boolean hinted = question.hint() != null || onlyIf(question) != null || lastTime(question) != null;
        String hint = hinted ? field(question) + "-hint" : "";
        String error = problems.with(field(question)) == null ? "" : field(question) + "-error";
        String both = (hint + " " + error).strip();
        return both.isEmpty() ? null : both;
    }

    public boolean asksSourceOnce() {
        return form.sources().asked() == Sources.Asked.FORM;
    }

    public List<Choice> sourceChoices() {
        return Stream.concat(
                        Stream.of(new Choice("", "Choose where from")),
                        choices(form.sources().options()).stream())
                .toList();
    }
}
