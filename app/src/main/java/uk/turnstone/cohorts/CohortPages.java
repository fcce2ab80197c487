package uk.turnstone.cohorts;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.TypedDay;

/** The cohorts, and who is in one on a day. */
@Controller
@Needs("cohort-membership")
final class CohortPages {
    private final Transactions transactions;
    private final Permissions permissions;

    CohortPages(Transactions transactions, Permissions permissions) {
        this.transactions = transactions;
        this.permissions = permissions;
    }

    @GetMapping("/cohorts")
    Reply list(Context context) {
        return transactions.read(
                context,
                sql -> PageView.of(
                        "cohorts/list", new CohortsPage(CohortTally.on(sql, context.today()), OverlapTasks.open(sql))));
    }

    @GetMapping("/cohorts/{code}")
    Reply cohort(Context context, @PathVariable String code, @RequestParam(defaultValue = "") String on) {
        LocalDate typed = TypedDay.read(on);
        LocalDate day = typed == null ? context.today() : typed;
        Problems problems = on.isBlank() || typed != null
                ? Problems.NONE
                : Problems.of("on", "Give a day such as 20/11/2026. The list below is of today.");
        return transactions.write(context, sql -> {
            Cohort cohort = Cohorts.on(sql, day, code)
                    .orElseThrow(() ->
                            new NotFound("There is no such cohort on that day. Choose one from the list of cohorts."));
            AuditTrail.write(sql, context, "read", null, "members of cohort " + code + " on " + day);
            var page = new CohortPage(
                    cohort,
                    day,
                    on.isBlank() ? TypedDay.field(day) : on,
                    problems,
                    CohortMember.of(code, day, context.today(), sql),
                    CohortMember.former(code, day, context.today(), sql),
                    permissions.may(context, "plan").yes());
            return problems.any() ? PageView.toCorrect("cohorts/cohort", page) : PageView.of("cohorts/cohort", page);
        });
    }
}
