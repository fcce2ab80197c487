package uk.turnstone.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.turnstone.definitions.Part;
import uk.turnstone.forms.AnswerType.OneOf;

/** Reads how a form is scored, and holds its thresholds together: every score has one band, and no score two. */
final class ScoringReader {
    private final Part part;
    private final Map<String, Question> questions;
    private final Scoring.Way way;

    private ScoringReader(Part part, Map<String, Question> questions) {
        this.part = part;
        this.questions = questions;
        this.way = Scoring.Way.valueOf(part.oneOf("way", null, List.of("sum", "count-yes"))
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
    }

    static Scoring read(Part part, LocalDate validFrom, Map<String, Question> questions) {
        part.knows("way", "label", "questions", "by-section", "highest", "bands");
        return new ScoringReader(part, questions).scoring(validFrom);
    }

    private Scoring scoring(LocalDate validFrom) {
        List<String> counted = counted();
        int most = counted.stream()
                .mapToInt(id ->
                        way == Scoring.Way.COUNT_YES ? 1 : question(id).type().mostScore())
                .sum();
        return new Scoring(
                way,
                part.text("label"),
                counted,
                part.flag("by-section", false),
                part.flag("highest", false),
                tables(validFrom, most));
    }

    private Question question(String id) {
        Question question = questions.get(id);
        if (question == null) {
            throw part.mistake("questions", "there is no question “" + id + "”");
        }
        return question;
    }

    private List<String> counted() {
        List<String> named = part.words("questions");
        List<String> counted = named.isEmpty()
                ? questions.values().stream()
                        .filter(this::countsUnasked)
                        .map(Question::id)
                        .toList()
                : named;
        if (counted.isEmpty()) {
            throw part.mistake("no question of this form can be scored");
        }
        counted.forEach(id -> check(question(id)));
        return counted;
    }

    /** Where the definition does not say which: all yes-no questions, or all whose options have scores. */
    private boolean countsUnasked(Question question) {
        boolean yesNo = question.type() instanceof OneOf one && one.yesNo();
        return way == Scoring.Way.COUNT_YES
                ? yesNo
                : !yesNo && question.type().choices().stream().anyMatch(option -> option.score() != null);
    }

    private void check(Question question) {
        if (way == Scoring.Way.COUNT_YES) {
            if (!(question.type() instanceof OneOf one && one.yesNo())) {
                throw part.mistake("questions", "“" + question.id() + "” is not answered yes or no");
            }
            return;
        }
        if (question.type().choices().isEmpty()) {
            throw part.mistake("questions", "“" + question.id() + "” has no options and so no score");
        }
        question.type().choices().stream()
                .filter(option -> option.score() == null)
                .findFirst()
                .ifPresent(option -> {
                    throw part.mistake(
                            "questions",
                            "the option “" + option.value() + "” of “" + question.id()
                                    + "” has no score, and the question is scored");
                });
    }

    private List<BandTable> tables(LocalDate validFrom, int most) {
        List<BandTable> tables = new ArrayList<>();
        for (Part table : part.parts("bands")) {
            table.knows("from", "bands");
            LocalDate from = table.day("from");
            if (tables.isEmpty() && from.isAfter(validFrom)) {
                throw table.mistake(
                        "from", "the form is answered from " + validFrom + " on, and the first bands begin later");
            }
            if (!tables.isEmpty() && !from.isAfter(tables.getLast().from())) {
                throw table.mistake("from", "bands are written in the order of their days");
            }
            tables.add(new BandTable(from, bands(table, most)));
        }
        return List.copyOf(tables);
    }

    private static List<Band> bands(Part table, int most) {
        List<Band> bands = new ArrayList<>();
        List<Part> parts = table.parts("bands");
        for (Part each : parts) {
            each.knows("id", "title", "at-least", "at-most");
            boolean last = bands.size() == parts.size() - 1;
            Integer atMost = each.number("at-most");
            if (atMost == null && !last) {
                throw each.mistake("at-most", "“at-most” may be missing from the last band only");
            }
            var band = new Band(
                    FormReader.id(each, "id"),
                    each.text("title"),
                    each.neededNumber("at-least"),
                    atMost == null ? most : atMost);
            check(each, bands, band);
            bands.add(band);
        }
        if (bands.isEmpty()) {
            throw table.mistake("bands", "“bands” is missing");
        }
        Band last = bands.getLast();
        if (last.atMost() != most) {
            throw parts.getLast()
                    .mistake(
                            "at-most",
                            last.atMost() < most
                                    ? none(last.atMost() + 1, most)
                                    : "no score of this form is more than " + most);
        }
        return bands;
    }

    private static String none(int from, int to) {
        return from == to
                ? "the score " + from + " has no band"
                : "scores from " + from + " to " + to + " have no band";
    }

    private static void check(Part part, List<Band> before, Band band) {
        int next = before.isEmpty() ? 0 : before.getLast().atMost() + 1;
        if (before.stream().anyMatch(other -> other.id().equals(band.id()))) {
            throw part.mistake("id", "there is a band “" + band.id() + "” before this one");
        }
        if (band.atLeast() > next) {
            throw part.mistake("at-least", none(next, band.atLeast() - 1));
        }
        if (band.atLeast() < next) {
            throw part.mistake(
                    "at-least",
                    next == 0 ? "no score is less than 0" : "the score " + band.atLeast() + " has a band already");
        }
        if (band.atMost() < band.atLeast()) {
            throw part.mistake("at-most", "“at-most” is less than “at-least”");
        }
    }
}
