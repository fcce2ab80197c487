package uk.turnstone.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.turnstone.definitions.Part;
import uk.turnstone.forms.AnswerType.OneOf;
import uk.turnstone.forms.AnswerType.SeveralOf;
import uk.turnstone.forms.AnswerType.WholeNumber;

/** Reads a question of a form. */
final class QuestionReader {
    private static final List<String> TYPES =
            List.of("yes-no", "one-of", "several-of", "number", "date", "short-text", "long-text", "scale");
    private static final List<Option> YES_NO = List.of(new Option("yes", "Yes", 1), new Option("no", "No", 0));
    /** The levels of need, as DESIGN.md draws them. */
    private static final List<String> LEVELS = List.of("None", "Some", "Clear", "Severe");

    private static final int WORDS_IN_A_ROW = 5;
    private static final int SHORT = 200;
    private static final int LONG = 4000;

    private QuestionReader() {}

    /** @param earlier the questions before this one, by their ids */
    static Question read(Part part, Map<String, Question> earlier) {
        part.knows(
                "id",
                "text",
                "hint",
                "type",
                "options",
                "levels",
                "at-least",
                "at-most",
                "unit",
                "required",
                "absences",
                "when");
        String id = FormReader.id(part, "id");
        if (earlier.containsKey(id)) {
            throw part.mistake("id", "there is a question “" + id + "” before this one");
        }
        String type = part.oneOf("type", null, TYPES);
        only(part, type, "options", "one-of", "several-of");
        only(part, type, "levels", "scale");
        only(part, type, "unit", "number");
        only(part, type, "at-least", "number");
        only(part, type, "at-most", "number", "short-text", "long-text");
        boolean text = type.endsWith("-text");
        return new Question(
                id,
                part.text("text"),
                part.textOr("hint", null),
                type(part, type),
                part.flag("required", !text),
                absences(part),
                condition(part, earlier));
    }

    private static void only(Part part, String type, String key, String... types) {
        if (part.has(key) && !Arrays.asList(types).contains(type)) {
            throw part.mistake(key, "“" + key + "” belongs to " + String.join(", ", types) + ", not to " + type);
        }
    }

    private static AnswerType type(Part part, String type) {
        return switch (type) {
            case "yes-no" -> new OneOf(YES_NO, true);
            case "scale" -> new OneOf(levels(part), true);
            case "one-of" -> {
                List<Option> options = options(part);
                yield new OneOf(
                        options,
                        options.size() <= WORDS_IN_A_ROW
                                && options.stream()
                                        .allMatch(option -> option.text().length() <= 12));
            }
            case "several-of" -> new SeveralOf(options(part));
            case "number" -> range(part);
            case "date" -> new AnswerType.Day();
            case "short-text" -> new AnswerType.Text(false, length(part, SHORT));
            default -> new AnswerType.Text(true, length(part, LONG));
        };
    }

    private static List<Option> levels(Part part) {
        List<String> words = part.has("levels") ? part.words("levels") : LEVELS;
        if (words.size() != LEVELS.size()) {
            throw part.mistake("levels", "a scale has four levels, from 0 to 3, not " + words.size());
        }
        List<Option> levels = new ArrayList<>();
        for (int level = 0; level < words.size(); level++) {
            levels.add(new Option(Integer.toString(level), words.get(level), level));
        }
        return List.copyOf(levels);
    }

    /** The options of a question or of the sources. */
    static List<Option> options(Part part) {
        List<Option> options = new ArrayList<>();
        for (Part each : part.parts("options")) {
            each.knows("value", "text", "score");
            String value = FormReader.id(each, "value");
            if (options.stream().anyMatch(option -> option.value().equals(value))) {
                throw each.mistake("value", "there is an option “" + value + "” before this one");
            }
            Integer score = each.number("score");
            if (score != null && score < 0) {
                throw each.mistake("score", "a score is 0 or more: less would let one need pay for another");
            }
            options.add(new Option(value, each.text("text"), score));
        }
        if (options.size() < 2) {
            throw part.mistake("options", "there is nothing to choose: “options” wants at least two");
        }
        return List.copyOf(options);
    }

    private static WholeNumber range(Part part) {
        var range =
                new WholeNumber(part.neededNumber("at-least"), part.neededNumber("at-most"), part.textOr("unit", null));
        if (range.atMost() < range.atLeast()) {
            throw part.mistake("at-most", "“at-most” is less than “at-least”");
        }
        return range;
    }

    private static int length(Part part, int usual) {
        Integer given = part.number("at-most");
        if (given != null && (given < 1 || given > 20_000)) {
            throw part.mistake("at-most", "words may have from 1 to 20000 characters");
        }
        return given == null ? usual : given;
    }

    private static Set<Absence> absences(Part part) {
        Set<Absence> absences = EnumSet.noneOf(Absence.class);
        if (!part.has("absences")) {
            return EnumSet.allOf(Absence.class);
        }
        for (String word : part.words("absences")) {
            absences.add(Absence.of(word)
                    .orElseThrow(() -> part.mistake(
                            "absences",
                            "“" + word + "” is no way of having no answer; there are not-asked, declined, not-known")));
        }
        return absences;
    }

    /** The condition of a question or of a flag; null where there is none. */
    static @Nullable Condition condition(Part part, Map<String, Question> earlier) {
        Part when = part.part("when");
        if (when == null) {
            return null;
        }
        when.knows("question", "is", "at-least");
        String name = when.text("question");
        Question question = earlier.get(name);
        if (question == null) {
            throw when.mistake("question", "no question “" + name + "” comes before this");
        }
        if (when.has("is") == when.has("at-least")) {
            throw when.mistake("a condition wants “is” or “at-least”, one of the two");
        }
        if (when.has("at-least")) {
            return new Condition(name, List.of(), least(when, question));
        }
        List<String> values = when.words("is");
        for (String value : values) {
            if (question.type().choices().stream()
                    .noneMatch(option -> option.value().equals(value))) {
                throw when.mistake("is", "“" + name + "” has no answer “" + value + "”");
            }
        }
        return new Condition(name, values, null);
    }

    private static int least(Part when, Question question) {
        boolean counts = question.type() instanceof WholeNumber
                || question.type().choices().stream()
                                .anyMatch(option -> option.value().equals("3"))
                        && question.type() instanceof OneOf;
        if (!counts) {
            throw when.mistake("at-least", "“at-least” asks for a number, and “" + question.id() + "” gives none");
        }
        return when.neededNumber("at-least");
    }
}
