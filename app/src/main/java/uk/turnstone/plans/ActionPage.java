package uk.turnstone.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Problems;

/**
 * One action with the forms that end it or note progress.
 *
 * @param seen version that the forms were made for
 * @param meanwhile true if somebody else saved the action after that; it is shown beside what was typed
 * @param typed what was typed
 */
public record ActionPage(
        Action action,
        List<ProgressNote> notes,
        String agency,
        LocalDate today,
        int seen,
        boolean meanwhile,
        Typed typed,
        Problems problems) {

    /** What was typed into the three forms; empty where nothing was. */
    public record Typed(String outcome, String reason, String note) {
        static final Typed NOTHING = new Typed("", "", "");

        /** Whatever there is of it. */
        public String any() {
            return outcome + reason + note;
        }
    }

    public Action.@Nullable Ending ending() {
        return action.ending();
    }
}
