package uk.turnstone.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Plans, actions and notes as they lie in the database, each within the transaction of whoever asks. */
final class PlanRecords {
    private static final String ACTION = """
            SELECT action_key, version, plan_key, holding_id, need, objective, action, owner, agency_id, due,
                   state, ended_on, outcome, decided_by
            FROM plans.action WHERE known_until = 'infinity'
            """;

    private PlanRecords() {}

    static Optional<Plan> plan(JdbcClient sql, UUID key) {
        List<Action> actions = sql.sql(ACTION + " AND plan_key = :plan ORDER BY due, action_key")
                .param("plan", key)
                .query((row, number) -> action(row))
                .list();
        List<ProgressNote> notes = sql.sql("""
                SELECT action_key, noted_on, noted_by_name, note FROM plans.note
                WHERE action_key IN (SELECT action_key FROM plans.action WHERE plan_key = :plan)
                ORDER BY known_from
                """)
                .param("plan", key)
                .query((row, number) -> new ProgressNote(
                        row.getObject("action_key", UUID.class),
                        row.getObject("noted_on", LocalDate.class),
                        row.getString("noted_by_name"),
                        row.getString("note")))
                .list();
        return sql.sql("SELECT record_id, holding_id, title, opened_on FROM plans.plan WHERE plan_key = :plan")
                .param("plan", key)
                .query((row, number) -> new Plan(
                        key,
                        row.getLong("record_id"),
                        row.getInt("holding_id"),
                        row.getString("title"),
                        row.getObject("opened_on", LocalDate.class),
                        actions,
                        notes))
                .optional();
    }

    static Optional<Action> action(JdbcClient sql, UUID key) {
        return sql.sql(ACTION + " AND action_key = :action")
                .param("action", key)
                .query((row, number) -> action(row))
                .optional();
    }

    static UUID add(JdbcClient sql, UUID plan, int holding, Task task, Context context) {
        return insert(sql, new Action(UUID.randomUUID(), 0, plan, holding, task, ActionState.OPEN, null, ""), context)
                .key();
    }

    /**
     * Closes the version that was seen and adds the next.
     *
     * @return empty if that version is no longer the one that stands
     */
    static Optional<Action> replace(JdbcClient sql, Action changed, Context context) {
        int closed = sql.sql("""
                UPDATE plans.action SET known_until = clock_timestamp()
                WHERE action_key = :action AND version = :version AND known_until = 'infinity'
                """)
                .param("action", changed.key())
                .param("version", changed.version())
                .update();
        return closed == 0 ? Optional.empty() : Optional.of(insert(sql, changed, context));
    }

    private static Action insert(JdbcClient sql, Action action, Context context) {
        var next = new Action(
                action.key(),
                action.version() + 1,
                action.plan(),
                action.holding(),
                action.task(),
                action.state(),
                action.ending(),
                context.user());
        Action.@Nullable Ending ending = next.ending();
        sql.sql("""
                INSERT INTO plans.action (action_key, version, plan_key, holding_id, need, objective, action, owner,
                                          agency_id, due, state, ended_on, outcome, decided_by)
                VALUES (:key, :version, :plan, :holding, :need, :objective, :action, :owner,
                        :agency, :due, :state, :endedOn, :outcome, :by)
                """)
                .param("key", next.key())
                .param("version", next.version())
                .param("plan", next.plan())
                .param("holding", next.holding())
                .param("need", next.task().need())
                .param("objective", next.task().objective())
                .param("action", next.task().action())
                .param("owner", next.task().owner())
                .param("agency", next.task().agency())
                .param("due", next.task().due())
                .param("state", next.state().word())
                .param("endedOn", ending == null ? null : ending.on())
                .param("outcome", ending == null ? null : ending.outcome())
                .param("by", next.savedBy())
                .update();
        return next;
    }

    private static Action action(ResultSet row) throws SQLException {
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        return new Action(
                row.getObject("action_key", UUID.class),
                row.getInt("version"),
                row.getObject("plan_key", UUID.class),
                row.getInt("holding_id"),
                new Task(
                        row.getString("need"),
                        row.getString("objective"),
                        row.getString("action"),
                        row.getString("owner"),
                        row.getInt("agency_id"),
                        row.getObject("due", LocalDate.class)),
                ActionState.of(row.getString("state")),
                endedOn == null ? null : new Action.Ending(endedOn, row.getString("outcome")),
                row.getString("decided_by"));
    }
}
