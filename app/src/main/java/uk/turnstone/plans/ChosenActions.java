package uk.turnstone.plans;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.web.TypedDay;

/**
 * Changes several actions at once: all of them, or none with a sentence that says why. The reason stands as a note on each.
 */
final class ChosenActions {

    /**
     * One of them.
     *
     * @param version that the person saw
     */
    record Chosen(UUID key, int version) {}

    private ChosenActions() {}

    /**
     * Gives them to another worker.
     *
     * @param agency number of the worker's agency, as typed
     * @throws PlanRefusal with every field that is wrong, or if one is not there for the reader, has ended or was saved
     *     meanwhile; nothing is changed then
     */
    static void handOver(
            List<Chosen> chosen, String owner, String agency, String reason, JdbcClient sql, Context context) {
        var errors = EnumSet.noneOf(PlanError.class);
        if (owner.isBlank()) {
            errors.add(PlanError.OWNER_MISSING);
        }
        @Nullable Integer of = AddAction.agency(agency, sql, context);
        if (of == null) {
            errors.add(PlanError.AGENCY_UNKNOWN);
        }
        requireReason(reason, errors);
        if (of == null || !errors.isEmpty()) {
            throw new PlanRefusal(errors, null);
        }
        int agencyOfOwner = of;
        String note = "Handed over to " + owner.strip() + ": " + reason.strip();
        change(chosen, task -> task.by(owner.strip(), agencyOfOwner), note, sql, context);
    }

    /**
     * Gives them another due date.
     *
     * @throws PlanRefusal as {@link #handOver}
     */
    static void postpone(List<Chosen> chosen, String due, String reason, JdbcClient sql, Context context) {
        var errors = EnumSet.noneOf(PlanError.class);
        @Nullable LocalDate day = TypedDay.read(due);
        if (day == null) {
            errors.add(PlanError.DUE_MISSING);
        }
        requireReason(reason, errors);
        if (day == null || !errors.isEmpty()) {
            throw new PlanRefusal(errors, null);
        }
        LocalDate until = day;
        change(chosen, task -> task.until(until), "New due date: " + reason.strip(), sql, context);
    }

    private static void requireReason(String reason, EnumSet<PlanError> errors) {
        if (reason.isBlank()) {
            errors.add(PlanError.WHY_MISSING);
        }
    }

    private static void change(
            List<Chosen> chosen, UnaryOperator<Task> change, String note, JdbcClient sql, Context context) {
        if (chosen.isEmpty()) {
            throw new PlanRefusal(PlanError.NONE_CHOSEN);
        }
        for (Chosen each : chosen) {
            try {
                ChangedAction.save(
                        each.key(),
                        each.version(),
                        action -> action.with(change.apply(action.task())),
                        "action changed with others",
                        sql,
                        context);
                NoteProgress.on(each.key(), note, sql, context);
            } catch (PlanRefusal refusal) {
                throw new PlanRefusal(
                        refusal.errors().contains(PlanError.SAVED_MEANWHILE)
                                ? PlanError.ONE_SAVED_MEANWHILE
                                : PlanError.NOT_ALL_THERE);
            }
        }
    }
}
