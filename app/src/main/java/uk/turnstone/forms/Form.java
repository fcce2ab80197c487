package uk.turnstone.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a form, as its definition says.
 *
 * @param id the same for all versions
 * @param purpose in a sentence, what it is for
 * @param validFrom first day on which this version is the one to answer
 * @param category the data category, which decides who may know of it
 * @param side whom it is about
 * @param scoring null where it is not scored
 * @param judgement null where nobody may go over the band
 * @param origin what it was read from
 */
public record Form(
        String id,
        int version,
        String title,
        String purpose,
        LocalDate validFrom,
        String category,
        Side side,
        List<FormSection> sections,
        Sources sources,
        @Nullable Scoring scoring,
        @Nullable Judgement judgement,
        List<Flag> flags,
        Origin origin) {

    /**
     * What a form was read from.
     *
     * @param text the definition as written
     * @param content the same without comments and layout
     */
    public record Origin(String text, String content) {}

    public Form {
        sections = List.copyOf(sections);
        flags = List.copyOf(flags);
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    public Optional<Question> find(String id) {
        return questions().filter(question -> question.id().equals(id)).findFirst();
    }

    /** @throws IllegalArgumentException if there is no such question */
    public Question question(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no question " + id));
    }

    /** The bands in force on a day. */
    public Optional<BandTable> bands(LocalDate day) {
        return scoring == null ? Optional.empty() : scoring.on(day);
    }

    /** Title of a band by its id, in whichever table it stands; the id itself where none does. */
    public String band(String id) {
        List<BandTable> tables = scoring == null ? List.of() : scoring.tables();
        return tables.stream()
                .flatMap(table -> table.bands().stream())
                .filter(band -> band.id().equals(id))
                .map(Band::title)
                .findFirst()
                .orElse(id);
    }
}
