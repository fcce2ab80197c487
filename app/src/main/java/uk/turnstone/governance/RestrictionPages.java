package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Restrictions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.TypedDay;

/** The register of restrictions: who alone may open a record, or who may not. It knows people by their key. */
@Controller
@Needs("restrictions")
final class RestrictionPages {
    private static final String TEMPLATE = "governance/restrict";
    private static final String REGISTER = "/governance/restrictions";

    private final Transactions transactions;

    RestrictionPages(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping(REGISTER)
    Reply register(Context context) {
        return PageView.of("governance/restrictions", transactions.write(context, sql -> {
            AuditTrail.write(sql, context, "read", null, "register of restrictions");
            return new RestrictionsPage(Restrictions.register(sql), context.today());
        }));
    }

    @GetMapping(REGISTER + "/new")
    Reply form(Context context, @RequestParam(defaultValue = "") String person) {
        var nothing = new RestrictPage.Typed("", "", "", TypedDay.field(context.today()), "", List.of());
        return PageView.of(TEMPLATE, page(context, person, nothing, Problems.NONE));
    }

    @PostMapping(REGISTER + "/new")
    Reply restrict(
            Context context,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") List<String> named) {
        var typed = new RestrictPage.Typed(kind, ground, reason.strip(), from, until, named);
        List<Problem> problems = problems(person, typed);
        if (!problems.isEmpty()) {
            return PageView.toCorrect(TEMPLATE, page(context, person, typed, new Problems(problems)));
        }
        var wanted = new Restrictions.Wanted(
                kind,
                ground,
                typed.reason(),
                java.util.Objects.requireNonNull(TypedDay.read(from)),
                TypedDay.read(until),
                numbers(named, "user-"),
                numbers(named, "agency-"));
        boolean set = transactions.write(
                context, sql -> Restrictions.set(sql, context, UUID.fromString(person.strip()), wanted)
                        .isPresent());
        if (!set) {
            return PageView.toCorrect(
                    TEMPLATE,
                    page(
                            context,
                            person,
                            typed,
                            Problems.of(
                                    "person",
                                    "There is nobody by this reference whose records are yours to restrict")));
        }
        return new SeeOther(REGISTER, "The restriction is in force from its first day.");
    }

    @PostMapping(REGISTER + "/{key}/end")
    Reply end(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String reason) {
        String why = reason.isBlank() ? "no reason given" : reason.strip();
        if (!transactions.<Boolean>write(context, sql -> Restrictions.end(sql, context, key, why))) {
            throw new NotFound("There is no such restriction in force, or it is not yours to end.");
        }
        return new SeeOther(REGISTER, "The restriction has ended.");
    }

    private static List<Problem> problems(String person, RestrictPage.Typed typed) {
        List<Problem> problems = new ArrayList<>();
        try {
            UUID.fromString(person.strip());
        } catch (IllegalArgumentException e) {
            problems.add(
                    new Problem("person", "Type the reference of the person, as their page or the trail shows it"));
        }
        if (!List.of("deny-list", "allow-list").contains(typed.kind())) {
            problems.add(new Problem("kind", "Choose whether those named may not open it, or they alone may"));
        }
        if (typed.ground().isBlank()) {
            problems.add(new Problem("ground", "Choose the ground"));
        }
        if (typed.reason().length() < 10) {
            problems.add(new Problem("reason", "Say why, in a sentence"));
        }
        LocalDate first = TypedDay.read(typed.from());
        if (first == null) {
            problems.add(new Problem("from", "Type the first day, such as 23/11/2026"));
        }
        LocalDate last = TypedDay.read(typed.until());
        if (!typed.until().isBlank() && (last == null || (first != null && last.isBefore(first)))) {
            problems.add(new Problem("until", "Type the last day, not before the first, or leave it empty"));
        }
        if (typed.named().stream().noneMatch(name -> name.matches("(user|agency)-[0-9]+"))) {
            problems.add(new Problem("named", "Choose at least one person or agency"));
        }
        return problems;
    }

    private static List<Integer> numbers(List<String> named, String kind) {
        return named.stream()
                .filter(name -> name.matches(kind + "[0-9]{1,9}"))
                .map(name -> Integer.valueOf(name.substring(kind.length())))
                .toList();
    }

    private RestrictPage page(Context context, String person, RestrictPage.Typed typed, Problems problems) {
        return new RestrictPage(person, transactions.read(context, sql -> Parties.of(sql, context)), typed, problems);
    }
}
