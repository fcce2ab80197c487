package uk.turnstone.plans;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** One action: done, dropped, or a note of progress. Who saves second is shown what the first one saved. */
@Controller
@Needs("plan")
final class ActionPages {
    private static final String TEMPLATE = "plans/action";

    private final Transactions transactions;

    ActionPages(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping("/plans/actions/{key}")
    Reply action(Context context, @PathVariable UUID key) {
        return PageView.of(TEMPLATE, page(context, key, null, ActionPage.Typed.NOTHING, Problems.NONE));
    }

    @PostMapping("/plans/actions/{key}/done")
    Reply done(
            Context context,
            @PathVariable UUID key,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String outcome) {
        return save(
                context,
                key,
                version,
                new ActionPage.Typed(outcome, "", ""),
                "outcome",
                sql -> CompleteAction.with(key, version, outcome, sql, context));
    }

    @PostMapping("/plans/actions/{key}/dropped")
    Reply dropped(
            Context context,
            @PathVariable UUID key,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        return save(
                context,
                key,
                version,
                new ActionPage.Typed("", reason, ""),
                "reason",
                sql -> DropAction.because(key, version, reason, sql, context));
    }

    @PostMapping("/plans/actions/{key}/notes")
    Reply note(
            Context context,
            @PathVariable UUID key,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note) {
        return save(context, key, version, new ActionPage.Typed("", "", note), "note", sql -> {
            NoteProgress.on(key, note, sql, context);
            return PlanRecords.action(sql, key).orElseThrow(() -> new PlanRefusal(PlanError.NO_ACTION));
        });
    }

    private Reply save(
            Context context,
            UUID key,
            int version,
            ActionPage.Typed typed,
            String field,
            Function<JdbcClient, Action> work) {
        try {
            Action saved = transactions.write(context, work);
            return new SeeOther("/plans/" + saved.plan(), "The action was saved.");
        } catch (PlanRefusal refusal) {
            // Whoever was overtaken has now seen what stands, and decides again with their own words before them.
            @Nullable Integer seen = refusal.standing() == null ? Integer.valueOf(version) : null;
            return PageView.toCorrect(TEMPLATE, page(context, key, seen, typed, PlanProblems.of(refusal, field)));
        }
    }

    private ActionPage page(
            Context context, UUID key, @Nullable Integer seen, ActionPage.Typed typed, Problems problems) {
        return transactions.write(context, sql -> {
            Action action = PlanRecords.action(sql, key).orElseThrow(ActionPages::none);
            Plan plan = PlanRecords.plan(sql, action.plan()).orElseThrow(ActionPages::none);
            PlanSubject.read(sql, context, plan.key());
            String agency = PlanReading.agencies(sql, context)
                    .getOrDefault(action.task().agency(), "not known");
            UUID person = PlanSubject.person(sql, plan.key());
            return new ActionPage(
                    action,
                    plan.notesOn(action),
                    agency,
                    context.today(),
                    seen == null ? action.version() : seen,
                    seen == null && problems.any(),
                    new ActionPage.About(person, PlanReading.name(sql, person)),
                    PlanReading.worker(sql, action.savedBy()),
                    typed,
                    problems);
        });
    }

    private static NotFound none() {
        return new NotFound("There is no such action. Look the plan up again.");
    }
}
