package uk.turnstone.plans;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;

/** Saves a changed action over the version that its author saw, or shows them the one that stands instead. */
final class ChangedAction {
    private ChangedAction() {}

    static Action save(UUID key, int seen, UnaryOperator<Action> change, String what, JdbcClient sql, Context context) {
        Action standing = PlanRecords.action(sql, key).orElseThrow(() -> new PlanRefusal(PlanError.NO_ACTION));
        if (standing.version() != seen) {
            throw savedMeanwhile(standing);
        }
        Action saved = PlanRecords.replace(sql, change.apply(standing), context)
                .orElseThrow(() -> savedMeanwhile(PlanRecords.action(sql, key).orElse(standing)));
        AuditTrail.write(
                sql,
                context,
                Entry.changed(PlanSubject.person(sql, saved.plan()), what)
                        .from(words(standing), words(saved))
                        .under(List.of(saved.holding())));
        return saved;
    }

    private static String words(Action action) {
        Action.Ending ending = action.ending();
        return action.task() + ", " + action.state()
                + (ending == null ? "" : " on " + ending.on() + ": " + ending.outcome());
    }

    private static PlanRefusal savedMeanwhile(Action standing) {
        return new PlanRefusal(EnumSet.of(PlanError.SAVED_MEANWHILE), standing);
    }
}
