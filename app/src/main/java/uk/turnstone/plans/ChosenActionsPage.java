package uk.turnstone.plans;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * The form that changes several actions at once.
 *
 * @param handOver true to hand them over, false to change the due date
 * @param lines the actions, with whom they are about
 * @param agencies from which the new owner can be
 * @param back address of the list they were chosen from
 */
public record ChosenActionsPage(
        boolean handOver, List<Line> lines, List<Choice> agencies, Typed typed, String back, Problems problems) {

    /** An action and the name of the person it is about; null where the reader may see none. */
    public record Line(
            UUID key, int version, Task task, @Nullable String person) {}

    /** What was typed. */
    public record Typed(String owner, String agency, String due, String reason) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    public String title() {
        return (handOver ? "Hand over " : "Change the due date of ")
                + (lines.size() == 1 ? "1 action" : lines.size() + " actions");
    }

    public String post() {
        return handOver ? "/plans/actions/hand-over/save" : "/plans/actions/new-date/save";
    }

    public List<Choice> agencyChoices() {
        return Stream.concat(Stream.of(new Choice("", "Choose an agency")), agencies.stream())
                .toList();
    }
}
