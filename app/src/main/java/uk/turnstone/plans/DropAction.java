package uk.turnstone.plans;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Ends an action that is not to be done, with the reason. */
public final class DropAction {
    private DropAction() {}

    /**
     * @param seen version that the person saw
     * @throws PlanRefusal if the reason is missing, the action has ended, or somebody else saved it meanwhile
     */
    public static Action because(UUID action, int seen, String reason, JdbcClient sql, Context context) {
        if (reason.isBlank()) {
            throw new PlanRefusal(PlanError.REASON_MISSING);
        }
        return ChangedAction.save(
                action, seen, standing -> standing.dropped(context.today(), reason), "action dropped", sql, context);
    }
}
