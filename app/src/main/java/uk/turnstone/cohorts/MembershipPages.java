package uk.turnstone.cohorts;

import java.time.LocalDate;
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
import uk.turnstone.web.TypedDay;

/** Leaving a cohort, and putting wrong dates right. */
@Controller
@Needs("cohort-membership")
final class MembershipPages {
    private static final String LEAVE = "cohorts/leave";
    private static final String CORRECT = "cohorts/correct";

    private final Transactions transactions;

    MembershipPages(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping("/cohorts/memberships/{key}/leave")
    Reply leaveForm(Context context, @PathVariable UUID key) {
        var empty = new MembershipPage.Typed("", TypedDay.field(context.today()), "");
        return PageView.of(LEAVE, page(context, key, null, membership -> empty, Problems.NONE));
    }

    @PostMapping("/cohorts/memberships/{key}/leave")
    Reply leave(
            Context context,
            @PathVariable UUID key,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String reason) {
        var typed = new MembershipPage.Typed("", left, reason);
        return change(
                context,
                LEAVE,
                problems -> page(context, key, version, membership -> typed, problems),
                sql -> LeaveCohort.on(key, version, TypedDay.read(left), reason, sql, context));
    }

    @GetMapping("/cohorts/memberships/{key}/correct")
    Reply correctForm(Context context, @PathVariable UUID key) {
        return PageView.of(CORRECT, page(context, key, null, MembershipPages::asItStands, Problems.NONE));
    }

    @PostMapping("/cohorts/memberships/{key}/correct")
    Reply correct(
            Context context,
            @PathVariable UUID key,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String joined,
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String reason) {
        var typed = new MembershipPage.Typed(joined, left, reason);
        return change(
                context,
                CORRECT,
                problems -> page(context, key, version, membership -> typed, problems),
                sql -> CorrectMembership.to(correction(key, version, typed), sql, context));
    }

    private static CorrectMembership.Correction correction(UUID key, int version, MembershipPage.Typed typed) {
        LocalDate joined = TypedDay.read(typed.joined());
        LocalDate left = TypedDay.read(typed.left());
        if (joined == null) {
            throw new CohortRefusal(CohortError.JOINED_MISSING);
        }
        if (left == null && !typed.left().isBlank()) {
            throw new CohortRefusal(CohortError.LEFT_MISSING);
        }
        return new CorrectMembership.Correction(key, version, joined, left, typed.reason(), null, typed.reason());
    }

    private Reply change(
            Context context,
            String template,
            Function<Problems, MembershipPage> again,
            Function<JdbcClient, Membership> work) {
        try {
            Membership changed = transactions.write(context, work);
            return new SeeOther("/cohorts/" + changed.cohort(), "The membership was changed.");
        } catch (CohortRefusal refusal) {
            return PageView.toCorrect(template, again.apply(CohortProblems.of(refusal, "left")));
        }
    }

    private static MembershipPage.Typed asItStands(Membership membership) {
        LocalDate left = membership.left();
        return new MembershipPage.Typed(TypedDay.field(membership.joined()), TypedDay.field(left), "");
    }

    /** @param seen version that the person saw; null for the one that stands */
    private MembershipPage page(
            Context context,
            UUID key,
            @Nullable Integer seen,
            Function<Membership, MembershipPage.Typed> typed,
            Problems problems) {
        return transactions.read(context, sql -> {
            Membership membership = Memberships.of(sql, key).orElseThrow(MembershipPages::none);
            PersonNamed person = Memberships.person(sql, membership)
                    .flatMap(of -> PersonNamed.of(sql, of))
                    .orElseThrow(MembershipPages::none);
            String cohort = Cohorts.on(sql, context.today(), membership.cohort())
                    .map(Cohort::name)
                    .orElse(membership.cohort());
            int version = seen == null ? membership.version() : seen;
            return new MembershipPage(person, cohort, membership, version, typed.apply(membership), problems);
        });
    }

    private static NotFound none() {
        return new NotFound("There is no such membership. Look the person up again.");
    }
}
