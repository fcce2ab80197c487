package uk.turnstone.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an action of a plan.
 *
 * @param version from 1; whoever saves names the one they saw
 * @param ending what came of it; null while it is open
 * @param savedBy login of whoever saved this version
 */
public record Action(
        UUID key,
        int version,
        UUID plan,
        int holding,
        Task task,
        ActionState state,
        @Nullable Ending ending,
        String savedBy) {

    /**
     * How an action ended.
     *
     * @param outcome what came of it, or why it was dropped
     */
    public record Ending(LocalDate on, String outcome) {}

    /** Done, with what came of it. */
    Action done(LocalDate on, String outcome) {
        return ended(ActionState.DONE, on, outcome);
    }

    /** Dropped, with the reason. */
    Action dropped(LocalDate on, String reason) {
        return ended(ActionState.DROPPED, on, reason);
    }

    /** Still open, with something else to do, another owner or another day. */
    Action with(Task changed) {
        if (state != ActionState.OPEN) {
            throw new PlanRefusal(PlanError.ALREADY_ENDED);
        }
        return new Action(key, version, plan, holding, changed, state, null, savedBy);
    }

    private Action ended(ActionState how, LocalDate on, String words) {
        if (state != ActionState.OPEN) {
            throw new PlanRefusal(PlanError.ALREADY_ENDED);
        }
        return new Action(key, version, plan, holding, task, how, new Ending(on, words.strip()), savedBy);
    }

    /** Days past the due date of an open action; 0 if it is not late. */
    public long daysLate(LocalDate today) {
        return state == ActionState.OPEN ? Math.max(0, ChronoUnit.DAYS.between(task.due(), today)) : 0;
    }

    /** Such as "3 days late"; empty if it is not late. */
    public String lateWords(LocalDate today) {
        long days = daysLate(today);
        return days == 0 ? "" : days + (days == 1 ? " day late" : " days late");
    }
}
