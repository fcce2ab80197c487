package uk.turnstone.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Problems;

/**
 * One action with the forms that end it or note progress.
 *
 * @param seen version that the forms were made for
 * @param meanwhile true if somebody else saved the action after that; it is shown beside what was typed
 * @param about whom it is about
 * @param savedBy name of whoever saved the version that stands
 * @param typed what was typed
 */
public record ActionPage(
        Action action,
        List<ProgressNote> notes,
        String agency,
        LocalDate today,
        int seen,
        boolean meanwhile,
        About about,
        String savedBy,
        Typed typed,
        Problems problems) {

    /** A person by their key, null where the reader may not see them, and by their name. */
    public record About(@Nullable UUID person, String name) {}

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
