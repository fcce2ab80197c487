package uk.turnstone.plans;

import java.util.UUID;
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

/** A plan of actions, and adding one to it. */
@Controller
@Needs("plan")
final class PlanPages {
    private static final String TEMPLATE = "plans/plan";

    private final Transactions transactions;

    PlanPages(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping("/plans/{key}")
    Reply plan(Context context, @PathVariable UUID key) {
        var empty = new AddAction.Typed("", "", "", "", "", "");
        return PageView.of(TEMPLATE, page(context, key, empty, Problems.NONE));
    }

    @PostMapping("/plans/{key}/actions")
    Reply add(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String objective,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String due) {
        var typed = new AddAction.Typed(need, objective, action, owner, agency, due);
        try {
            transactions.write(context, sql -> AddAction.to(key, typed, sql, context));
            return new SeeOther("/plans/" + key, "The action was added.");
        } catch (PlanRefusal refusal) {
            return PageView.toCorrect(TEMPLATE, page(context, key, typed, PlanProblems.of(refusal, "action")));
        }
    }

    private PlanPage page(Context context, UUID key, AddAction.Typed typed, Problems problems) {
        return transactions.write(context, sql -> {
            Plan plan = PlanRecords.plan(sql, key)
                    .orElseThrow(() -> new NotFound("There is no such plan. Look the person up again."));
            PlanSubject.read(sql, context, key);
            UUID person = PlanSubject.person(sql, key);
            return new PlanPage(
                    plan,
                    person,
                    PlanReading.name(sql, person),
                    context.today(),
                    PlanReading.agencies(sql, context),
                    typed,
                    problems);
        });
    }
}
