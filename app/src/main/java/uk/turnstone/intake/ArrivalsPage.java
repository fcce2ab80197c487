package uk.turnstone.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Choice;

/**
 * What came, what came late and what did not.
 *
 * @param late what is late now, a line each
 * @param blocks extracts by their rhythm; those without one last
 * @param agencies agencies to choose from, the first being all
 * @param agency code of the agency chosen; empty for all
 * @param query what the addresses of the files end in
 * @param mayDeliver whether the reader delivers files of any format
 * @param maySet whether the reader may say of any format when it should come
 */
public record ArrivalsPage(
        List<Late> late,
        List<Block> blocks,
        List<Choice> agencies,
        String agency,
        String query,
        boolean mayDeliver,
        boolean maySet) {
    /** An extract that is late, and since when. */
    public record Late(String href, String title, String agency, String since, String whom) {}

    /**
     * Extracts of one rhythm.
     *
     * @param count how many extracts, and how often one did not come
     * @param headings of the cells: days, Mondays, months; none where there is no rhythm
     */
    public record Block(String id, String title, String count, List<String> headings, List<Line> lines) {}

    /**
     * An extract.
     *
     * @param anchor id of its row
     * @param rhythm when it should come, in words; empty where nobody said
     * @param last when its last delivery came, in words
     * @param href page of that delivery; null where none has come
     * @param rows rows of that delivery
     * @param rejected share of them turned back
     * @param set where to say when it should come; null where that is said, and for who may not
     */
    public record Line(
            String anchor,
            String agency,
            String title,
            String rhythm,
            List<Mark> marks,
            String last,
            @Nullable String href,
            String rows,
            String rejected,
            @Nullable String set) {}

    /**
     * A cell of the strip.
     *
     * @param letter what is seen
     * @param style name of its shape
     * @param words what it says, with day and hour
     */
    public record Mark(String letter, String style, String words) {}

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
