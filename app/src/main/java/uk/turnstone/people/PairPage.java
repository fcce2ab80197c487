package uk.turnstone.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * One pair that linking could not tell, to be answered.
 *
 * @param doubt what was found
 * @param sides the two side by side
 * @param evidence how much each comparison says; null where one of them says nothing
 * @param next address of the next one; null where there is none
 * @param kind filter of the queue, as are the next
 * @param agency empty for all
 * @param answer as chosen
 * @param reason as typed
 * @param titles titles of extracts by the name of their format
 * @param problems what is wrong with the answer
 */
public record PairPage(
        FoundDoubt doubt,
        SideBySide sides,
        @Nullable Evidence evidence,
        @Nullable String next,
        String kind,
        String agency,
        String answer,
        String reason,
        ExtractTitles titles,
        Problems problems) {

    public List<Choice> answers() {
        return List.of(
                new Choice("same", "Same person"),
                new Choice("different", "Different people"),
                new Choice("unsure", "Cannot tell"));
    }

    /** Back to the queue as it was filtered. */
    public String queue() {
        return "/people/review" + QueuePage.query(kind, agency);
    }

    public String seen() {
        return sides.one().seen() + sides.other().seen();
    }
}
