package uk.turnstone.plans;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.web.TypedDay;

/** Adds an action to a plan: need, action, owner and due date are asked for, an objective may be said. */
public final class AddAction {

    /**
     * An action as typed.
     *
     * @param agency number of the owner's agency
     * @param due such as 23/11/2026 or 2026-11-23
     */
    public record Typed(String need, String objective, String action, String owner, String agency, String due) {}

    private AddAction() {}

    /** @throws PlanRefusal with every field that is wrong, or if there is no such plan for the reader */
    public static UUID to(UUID plan, Typed typed, JdbcClient sql, Context context) {
        Plan to = PlanRecords.plan(sql, plan).orElseThrow(() -> new PlanRefusal(PlanError.NO_PLAN));
        Task task = checked(typed, sql, context);
        int holding =
                OwnHolding.about(to.record(), "plan", sql).orElseThrow(() -> new PlanRefusal(PlanError.NOT_YOURS));
        UUID action = PlanRecords.add(sql, plan, holding, task, context);
        PlanSubject.changed(sql, context, plan, "action added");
        return action;
    }

    private static Task checked(Typed typed, JdbcClient sql, Context context) {
        var errors = EnumSet.noneOf(PlanError.class);
        requireWords(typed.need(), PlanError.NEED_MISSING, errors);
        requireWords(typed.action(), PlanError.ACTION_MISSING, errors);
        requireWords(typed.owner(), PlanError.OWNER_MISSING, errors);
        LocalDate due = TypedDay.read(typed.due());
        if (due == null) {
            errors.add(PlanError.DUE_MISSING);
        }
        Integer agency = agency(typed.agency(), sql, context);
        if (agency == null) {
            errors.add(PlanError.AGENCY_UNKNOWN);
        }
        if (due == null || agency == null || !errors.isEmpty()) {
            throw new PlanRefusal(errors, null);
        }
        String objective =
                typed.objective().isBlank() ? null : typed.objective().strip();
        return new Task(
                typed.need().strip(),
                objective,
                typed.action().strip(),
                typed.owner().strip(),
                agency,
                due);
    }

    private static void requireWords(String words, PlanError error, EnumSet<PlanError> errors) {
        if (words.isBlank()) {
            errors.add(error);
        }
    }

    static @Nullable Integer agency(String typed, JdbcClient sql, Context context) {
        return sql.sql(
                        "SELECT agency_id FROM access.agency WHERE agency_id::text = :agency AND partnership_id = :partnership")
                .param("agency", typed.strip())
                .param("partnership", context.partnership())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }
}
