package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.TypedDay;

/** Retention: the schedule, what is due, who approved it, and what is held. Nothing goes without two people. */
@Controller
@Needs("retention-disposal")
final class RetentionPages {
    private static final String TEMPLATE = "governance/retention";
    private static final String PATH = "/governance/retention";

    private final Transactions transactions;
    private final Permissions permissions;

    RetentionPages(Transactions transactions, Permissions permissions) {
        this.transactions = transactions;
        this.permissions = permissions;
    }

    @GetMapping(PATH)
    Reply page(Context context) {
        return PageView.of(TEMPLATE, page(context, RetentionPage.Typed.NOTHING, Problems.NONE));
    }

    @PostMapping(PATH + "/list")
    Reply list(Context context) {
        if (!keeper(context)) {
            return refused(context, "list", "The list is made by information governance");
        }
        int listed = transactions.write(context, sql -> Retention.list(sql, context));
        return new SeeOther(PATH, listed == 0 ? "Nothing new is due." : listed + " are new on the list.");
    }

    @PostMapping(PATH + "/{key}/approve")
    Reply approve(Context context, @PathVariable UUID key) {
        String done = transactions.write(context, sql -> Retention.approve(sql, context, key));
        return switch (done) {
            case "first" ->
                new SeeOther(PATH, "Approved. Somebody else approves it second, and then it is disposed of.");
            case "disposed" ->
                new SeeOther(
                        PATH, "Disposed of. What is kept says how many rows went, and nothing of what was in them.");
            case "held" ->
                refused(context, "due-" + key, "It is held: nothing is disposed of until the hold is lifted");
            default ->
                refused(
                        context,
                        "due-" + key,
                        "This is decided already, or is not yours to approve: whoever approved first does not approve second");
        };
    }

    @PostMapping(PATH + "/{key}/keep")
    Reply keep(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String again) {
        LocalDate day = TypedDay.read(again);
        if (why.strip().length() < 10 || day == null || !day.isAfter(context.today())) {
            return refused(
                    context, "due-" + key, "Say why it is kept, and type a later day on which it is looked at again");
        }
        return transactions.<Boolean>write(context, sql -> Retention.keep(sql, context, key, why.strip(), day))
                ? new SeeOther(PATH, "It is kept and comes on the list again.")
                : refused(context, "due-" + key, "This is decided already, or is not yours to decide");
    }

    @PostMapping("/governance/holds")
    Reply place(
            Context context,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String review) {
        var typed = new RetentionPage.Typed(person.strip(), side, ground, reason.strip(), review);
        Problems problems = problems(context, typed);
        if (problems.any()) {
            return PageView.toCorrect(TEMPLATE, page(context, typed, problems));
        }
        transactions.change(
                context,
                sql -> LegalHolds.place(
                        sql,
                        context,
                        key(typed.person()),
                        side.isEmpty() ? null : side,
                        ground,
                        typed.reason(),
                        Objects.requireNonNull(TypedDay.read(review))));
        return new SeeOther(PATH, "Held from today until it is lifted.");
    }

    @PostMapping("/governance/holds/{key}/lift")
    Reply lift(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String why) {
        if (why.strip().length() < 10) {
            return refused(context, "hold-" + key, "Say why the hold is lifted");
        }
        return transactions.<Boolean>write(context, sql -> LegalHolds.lift(sql, context, key, why.strip()))
                ? new SeeOther(PATH, "The hold is lifted. What is due comes to the review list.")
                : refused(context, "hold-" + key, "This hold is lifted already, or is not yours to lift");
    }

    private Problems problems(Context context, RetentionPage.Typed typed) {
        List<Problem> problems = new ArrayList<>();
        if (!keeper(context)) {
            problems.add(new Problem("reason", "Holds are placed by information governance"));
        }
        if (!typed.person().isEmpty() && key(typed.person()) == null) {
            problems.add(
                    new Problem("person", "Type the reference of the person, or leave it empty to hold everybody's"));
        }
        if (!List.of("", "offender", "victim").contains(typed.side())) {
            problems.add(new Problem("side", "Choose the side, or both"));
        }
        if (!LegalHolds.GROUNDS.contains(typed.ground())) {
            problems.add(new Problem("ground", "Choose what it is held for"));
        }
        if (typed.reason().length() < 10) {
            problems.add(new Problem("reason", "Say why, in a sentence"));
        }
        LocalDate review = TypedDay.read(typed.review());
        if (review == null || !review.isAfter(context.today())) {
            problems.add(new Problem("review", "Type a later day on which the hold is looked at again"));
        }
        return new Problems(problems);
    }

    private static @Nullable UUID key(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
    }

    private boolean keeper(Context context) {
        return permissions.may(context, "retention-disposal").level() == Level.FULL;
    }

    private Reply refused(Context context, String field, String words) {
        return PageView.toCorrect(TEMPLATE, page(context, RetentionPage.Typed.NOTHING, Problems.of(field, words)));
    }

    private RetentionPage page(Context context, RetentionPage.Typed typed, Problems problems) {
        return transactions.read(
                context,
                sql -> new RetentionPage(
                        Retention.rules(sql, context.today()),
                        Retention.due(sql),
                        LegalHolds.all(sql),
                        keeper(context),
                        typed,
                        problems,
                        context.today()));
    }
}
