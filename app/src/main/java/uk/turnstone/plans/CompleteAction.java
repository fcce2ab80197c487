package uk.turnstone.plans;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Ends an action as done, with what came of it. */
public final class CompleteAction {
    private CompleteAction() {}

    /**
     * @param seen version that the person saw
     * @throws PlanRefusal if the outcome is missing, the action has ended, or somebody else saved it meanwhile
     */
    public static Action with(UUID action, int seen, String outcome, JdbcClient sql, Context context) {
        if (outcome.isBlank()) {
            throw new PlanRefusal(PlanError.OUTCOME_MISSING);
        }
        return ChangedAction.save(
                action, seen, standing -> standing.done(context.today(), outcome), "action done", sql, context);
    }
}
