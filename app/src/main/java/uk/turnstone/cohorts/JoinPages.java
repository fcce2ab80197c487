package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.TypedDay;

/** Adding a person to a cohort. */
@Controller
@Needs("cohort-membership")
final class JoinPages {
    private final Transactions transactions;
    private final JoinCohort joinCohort;

    JoinPages(Transactions transactions, JoinCohort joinCohort) {
        this.transactions = transactions;
        this.joinCohort = joinCohort;
    }

    @GetMapping("/cohorts/join/{person}")
    Reply form(Context context, @PathVariable UUID person) {
        var empty = new JoinPage.Typed("", TypedDay.field(context.today()), "", "");
        return PageView.of("cohorts/join", page(context, person, empty, Problems.NONE));
    }

    @PostMapping("/cohorts/join/{person}")
    Reply join(
            Context context,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String cohort,
            @RequestParam(defaultValue = "") String joined,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String age) {
        var typed = new JoinPage.Typed(cohort, joined, reason, age);
        try {
            LocalDate day = TypedDay.read(joined);
            if (day == null) {
                throw new CohortRefusal(CohortError.JOINED_MISSING);
            }
            Membership made = transactions.write(
                    context,
                    sql -> joinCohort.join(
                            new JoinCohort.Joining(
                                    person,
                                    cohort,
                                    Stay.since(day, reason.strip()),
                                    age.isBlank() ? null : age.strip()),
                            sql,
                            context));
            return new SeeOther("/plans/" + made.plan(), "Added to the cohort. Here is the plan of actions.");
        } catch (CohortRefusal refusal) {
            return PageView.toCorrect(
                    "cohorts/join", page(context, person, typed, CohortProblems.of(refusal, "cohort")));
        }
    }

    private JoinPage page(Context context, UUID person, JoinPage.Typed typed, Problems problems) {
        return transactions.read(context, sql -> {
            PersonNamed named = PersonNamed.of(sql, person)
                    .orElseThrow(() -> new NotFound("There is no such person. Search for the name again."));
            List<Choice> cohorts = JoinPage.choices(Cohorts.on(sql, context.today()));
            return new JoinPage(named, cohorts, typed, problems);
        });
    }
}
