package uk.turnstone.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.turnstone.definitions.DefinitionMistake;
import uk.turnstone.definitions.Part;

/** Reads the definition of a form; a mistake in it is refused with file, line, column and the reason. */
final class FormReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private final Part root;
    private final String text;
    private final Map<String, String> sides;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private FormReader(Part root, String text, Map<String, String> sides) {
        this.root = root;
        this.text = text;
        this.sides = sides;
    }

    /**
     * Reads a definition.
     *
     * @param file its name, for mistakes
     * @param sides side of the wall by data category, for every category that is known
     * @throws DefinitionMistake with the first mistake
     */
    static Form read(String file, String text, Map<String, String> sides) {
        return new FormReader(Part.read(file, text), text, sides).form();
    }

    private Form form() {
        root.knows(
                "form",
                "version",
                "title",
                "purpose",
                "valid-from",
                "category",
                "about",
                "sources",
                "sections",
                "scoring",
                "judgement",
                "flags");
        String id = id(root, "form");
        int version = root.neededNumber("version");
        if (version < 1 || version > 9999) {
            throw root.mistake("version", "versions are numbered from 1 to 9999");
        }
        Side side = Side.valueOf(
                root.oneOf("about", null, List.of("offender", "victim")).toUpperCase(Locale.ROOT));
        List<FormSection> sections = sections();
        Scoring scoring = scoring();
        return new Form(
                id,
                version,
                root.text("title"),
                root.text("purpose"),
                root.day("valid-from"),
                category(side),
                side,
                sections,
                sources(),
                scoring,
                judgement(scoring),
                flags(),
                new Form.Origin(text, root.content()));
    }

    private String category(Side side) {
        String category = root.text("category");
        String of = sides.get(category);
        if (of == null) {
            throw root.mistake("category", "there is no data category “" + category + "”");
        }
        if (!of.equals(side.word())) {
            throw root.mistake(
                    "category",
                    "“" + category + "” is information on the " + of + " side and the form is about the " + side.word()
                            + ": it would stand on the wrong side of the wall");
        }
        return category;
    }

    private List<FormSection> sections() {
        List<FormSection> sections = new ArrayList<>();
        for (Part part : root.parts("sections")) {
            part.knows("id", "title", "hint", "questions");
            String id = id(part, "id");
            if (sections.stream().anyMatch(section -> section.id().equals(id))) {
                throw part.mistake("id", "there is a section “" + id + "” before this one");
            }
            List<Question> own = new ArrayList<>();
            for (Part question : part.parts("questions")) {
                Question read = QuestionReader.read(question, questions);
                questions.put(read.id(), read);
                own.add(read);
            }
            if (own.isEmpty()) {
                throw part.mistake("questions", "a section wants at least one question");
            }
            sections.add(new FormSection(id, part.text("title"), part.textOr("hint", null), own));
        }
        if (sections.isEmpty()) {
            throw root.mistake("sections", "a form wants at least one section");
        }
        return sections;
    }

    private Sources sources() {
        Part part = root.part("sources");
        if (part == null) {
            return Sources.NONE;
        }
        part.knows("ask", "text", "options");
        String asked = part.oneOf("ask", null, List.of("form", "question"));
        List<Option> options = QuestionReader.options(part);
        if (options.stream().anyMatch(option -> option.score() != null)) {
            throw part.mistake("options", "who gave an answer does not score");
        }
        return new Sources(Sources.Asked.valueOf(asked.toUpperCase(Locale.ROOT)), part.text("text"), options);
    }

    private @Nullable Scoring scoring() {
        Part part = root.part("scoring");
        return part == null ? null : ScoringReader.read(part, root.day("valid-from"), questions);
    }

    private @Nullable Judgement judgement(@Nullable Scoring scoring) {
        Part part = root.part("judgement");
        if (part == null) {
            return null;
        }
        part.knows("text", "hint", "to", "needs");
        if (scoring == null || scoring.tables().isEmpty()) {
            throw part.mistake("there are no bands over which a judgement could go");
        }
        List<String> to = part.words("to");
        if (to.isEmpty()) {
            throw part.mistake("to", "“to” names the bands that may be chosen");
        }
        for (String band : to) {
            if (!scoring.tables().stream().allMatch(table -> table.bands().stream()
                    .anyMatch(each -> each.id().equals(band)))) {
                throw part.mistake("to", "there is no band “" + band + "” in every table of bands");
            }
        }
        for (String needed : part.words("needs")) {
            if (!questions.containsKey(needed)) {
                throw part.mistake("needs", "there is no question “" + needed + "”");
            }
        }
        return new Judgement(part.text("text"), part.text("hint"), to, part.words("needs"));
    }

    private List<Flag> flags() {
        Map<String, Flag> flags = new LinkedHashMap<>();
        for (Part part : root.parts("flags")) {
            part.knows("id", "text", "from", "when");
            Condition when = QuestionReader.condition(part, questions);
            if (when == null) {
                throw part.mistake("when", "“when” is missing");
            }
            var flag = new Flag(id(part, "id"), part.text("text"), part.day("from"), when);
            if (flags.put(flag.id(), flag) != null) {
                throw part.mistake("id", "there is a flag “" + flag.id() + "” before this one");
            }
        }
        return List.copyOf(flags.values());
    }

    /** An id: small letters, digits and hyphens, since it stands in addresses and names of fields. */
    static String id(Part part, String key) {
        String id = part.text(key);
        if (!ID.matcher(id).matches()) {
            throw part.mistake(
                    key, "“" + id + "” wants to be small letters, digits and hyphens, beginning with a letter");
        }
        return id;
    }
}
