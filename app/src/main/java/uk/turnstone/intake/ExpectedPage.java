package uk.turnstone.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * What is expected, and the form that says so.
 *
 * @param lines what is expected
 * @param formats formats for which the reader may say it
 * @param typed what the form holds
 * @param problems what was wrong
 */
public record ExpectedPage(List<Line> lines, List<Choice> formats, Typed typed, Problems problems) {
    /**
     * An expectation.
     *
     * @param last when the latest came, in words
     * @param href its page; null where none has come
     * @param late since when it is late, in words; null while it is not
     * @param change whether the reader may change it
     */
    public record Line(
            String agency,
            String format,
            String title,
            String rhythm,
            String whom,
            String last,
            @Nullable String href,
            @Nullable String late,
            boolean change) {}

    /** What was typed. */
    public record Typed(String format, String rhythm, String day, String hour, String whom) {
        /** Nothing yet. @param format what it is about, where the reader comes from there; may be empty */
        static Typed of(String format) {
            return new Typed(format, "day", "1", "7", "");
        }
    }

    public List<Choice> rhythms() {
        return List.of(
                new Choice("day", "Every day"), new Choice("week", "Every week"), new Choice("month", "Every month"));
    }
}
