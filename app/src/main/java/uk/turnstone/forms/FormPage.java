package uk.turnstone.forms;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Crumb;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Words;
import uk.turnstone.web.kit.Affix;
import uk.turnstone.web.kit.Attributes;
import uk.turnstone.web.kit.CheckboxesItem;
import uk.turnstone.web.kit.Label;
import uk.turnstone.web.kit.RadiosItem;
import uk.turnstone.web.kit.SelectItem;

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

    /** The value of a field that says why there is no answer. */
    public static String noAnswer(Absence absence) {
        return Typed.NO_ANSWER + absence.word();
    }

    /** Why a question that is typed has no answer, to choose from. */
    public List<SelectItem> absences(Question question) {
        return Stream.concat(
                        Stream.of(SelectItem.of("", "")),
                        question.absences().stream().map(each -> SelectItem.of(each.word(), each.words())))
                .toList();
    }

    /** The ways of having no answer, to choose instead of one. */
    public List<RadiosItem> noAnswers(Question question) {
        return question.absences().isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(RadiosItem.divider("or")),
                                question.absences().stream().map(each -> RadiosItem.of(noAnswer(each), each.words())))
                        .toList();
    }

    /** The answers of which any number may be chosen, and the ways of having none, each of which goes alone. */
    public List<CheckboxesItem> boxes(Question question) {
        Stream<CheckboxesItem> answers =
                question.type().choices().stream().map(option -> CheckboxesItem.of(option.value(), option.text()));
        return question.absences().isEmpty()
                ? answers.toList()
                : Stream.of(
                                answers,
                                Stream.of(CheckboxesItem.divider("or")),
                                question.absences().stream().map(FormPage::alone))
                        .flatMap(each -> each)
                        .toList();
    }

    private static CheckboxesItem alone(Absence why) {
        return new CheckboxesItem(
                why.words(),
                null,
                noAnswer(why),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "exclusive",
                false,
                Attributes.NONE);
    }

    public Label noAnswerLabel(Question question) {
        return labelled("or no answer", " to “" + question.text() + "”");
    }

    public Label sourceLabel(Question question) {
        return labelled(form.sources().text(), " " + question.text());
    }

    /** Words that are seen, and more that are heard. */
    private static Label labelled(String seen, String heard) {
        return Label.of((Content) output -> {
            output.writeUserContent(seen);
            output.writeContent("<span class=\"ts-vh\">");
            output.writeUserContent(heard);
            output.writeContent("</span>");
        });
    }

    public List<SelectItem> sources() {
        return form.sources().options().stream()
                .map(option -> SelectItem.of(option.value(), option.text()))
                .toList();
    }

    /** What is counted; null where that is not said. */
    public static @Nullable Affix unit(Question question) {
        return question.type() instanceof AnswerType.WholeNumber number && number.unit() != null
                ? Affix.of(number.unit())
                : null;
    }

    /** Class of a field that is as wide as what is typed into it. */
    public static @Nullable String width(Question question) {
        return switch (question.type()) {
            case AnswerType.WholeNumber number -> "govuk-input--width-4";
            case AnswerType.Day day -> "govuk-input--width-10";
            default -> null;
        };
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

    public boolean asksSourceOnce() {
        return form.sources().asked() == Sources.Asked.FORM;
    }

    public List<Choice> sourceChoices() {
        return Stream.concat(
                        Stream.of(new Choice("", "Choose where from")),
                        form.sources().options().stream().map(option -> new Choice(option.value(), option.text())))
                .toList();
    }
}
