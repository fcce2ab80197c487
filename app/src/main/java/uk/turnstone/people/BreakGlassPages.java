package uk.turnstone.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.BreakGlass;
import uk.turnstone.access.Context;
import uk.turnstone.access.Policy;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Opening somebody who is not one's own case, in an emergency. Who may not ask finds nothing here. */
@Controller
@Open
final class BreakGlassPages {
    private static final String TEMPLATE = "people/break_glass";
    private static final Map<String, String> WANTING = Map.of(
            "who", "Say who is at risk: a name, or what they are to the person",
            "danger", "Say of what, in a sentence: what is feared to happen",
            "urgency", "Say why it cannot wait until whoever works with the person can be asked");

    private final Transactions transactions;
    private final BreakGlass glass;
    private final Policy policy;

    BreakGlassPages(Transactions transactions, BreakGlass glass, Policy policy) {
        this.transactions = transactions;
        this.glass = glass;
        this.policy = policy;
    }

    @GetMapping("/people/{key}/break-glass")
    Reply form(Context context, @PathVariable UUID key) {
        mayAsk(context, key);
        return PageView.of(TEMPLATE, page(key, BreakGlass.Reason.NONE, Problems.NONE));
    }

    @PostMapping("/people/{key}/break-glass")
    Reply open(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String danger,
            @RequestParam(defaultValue = "") String urgency) {
        mayAsk(context, key);
        var reason = new BreakGlass.Reason(who, danger, urgency);
        List<Problem> wanting = reason.wanting().stream()
                .map(field -> new Problem(field, java.util.Objects.requireNonNull(WANTING.get(field))))
                .toList();
        if (!wanting.isEmpty()) {
            transactions.change(context, sql -> glass.refuse(sql, context, key));
            return PageView.toCorrect(TEMPLATE, page(key, reason, new Problems(wanting)));
        }
        boolean given = transactions.write(context, sql -> glass.open(sql, context, key, reason));
        if (!given) {
            throw new NotFound(PeoplePages.NOBODY);
        }
        return new SeeOther(
                "/people/" + key,
                "Open for " + glass.minutes()
                        + " minutes, to look at only. Those who answer for the record and information"
                        + " governance have been told, and will ask you about it.");
    }

    private void mayAsk(Context context, UUID key) {
        boolean mayAsk = transactions
                .read(context, sql -> policy.about(sql, context, key))
                .map(Policy.OfPerson::mayBreakGlass)
                .orElse(false);
        if (!mayAsk) {
            throw new NotFound(PeoplePages.NOBODY);
        }
    }

    private BreakGlassPage page(UUID key, BreakGlass.Reason reason, Problems problems) {
        return new BreakGlassPage(key, reason, glass.minutes(), problems);
    }
}
