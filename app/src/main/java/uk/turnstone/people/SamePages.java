package uk.turnstone.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** “Same person as …”: who is compared with whom, on what evidence, and with what outcome. */
@Controller
@Needs("identity-offender")
final class SamePages {
    private final Transactions transactions;
    private final FindPeople find;
    private final DecidePeople decide;
    private final ExtractTitles titles;
    private final Permissions permissions;

    SamePages(
            Transactions transactions,
            FindPeople find,
            DecidePeople decide,
            ExtractTitles titles,
            Permissions permissions) {
        this.transactions = transactions;
        this.find = find;
        this.decide = decide;
        this.titles = titles;
        this.permissions = permissions;
    }

    @GetMapping("/people/{key}/same")
    Reply search(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String q) {
        SomebodyNamed one = somebody(context, key);
        Found found = q.isBlank() ? new Found("", java.util.List.of(), false) : find.by(context, q);
        Found others = new Found(
                found.asked(),
                found.hits().stream()
                        .filter(hit -> !hit.key().equals(one.key()))
                        .toList(),
                found.more());
        return PageView.of("people/same_search", new SameSearchPage(one, others));
    }

    @GetMapping("/people/{key}/same/{other}")
    Reply compare(Context context, @PathVariable UUID key, @PathVariable UUID other) {
        return PageView.of("people/same", page(context, key, other, "", Problems.NONE));
    }

    @PostMapping("/people/{key}/same/{other}")
    Reply answer(
            Context context,
            @PathVariable UUID key,
            @PathVariable UUID other,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason) {
        boolean same = answer.equals("same");
        try {
            UUID decision =
                    same ? decide.same(context, key, other, reason) : decide.different(context, key, other, reason);
            if (!decides(context)) {
                return new SeeOther("/people/" + key, "Your proposal waits for a link reviewer.");
            }
            decide.settle(context, decision);
            return new SeeOther(
                    "/people/decisions/" + decision,
                    same ? "They are one person now." : "They stay different people, whatever is delivered.");
        } catch (PeopleRefusal refusal) {
            return PageView.toCorrect(
                    "people/same", page(context, key, other, reason, Problems.of("reason", refusal.sentence())));
        }
    }

    private SamePage page(Context context, UUID key, UUID other, String reason, Problems problems) {
        SomebodyNamed left = somebody(context, key);
        SomebodyNamed right = somebody(context, other);
        return new SamePage(left, right, Compared.of(left.said(), right.said()), decides(context), reason, problems);
    }

    private SomebodyNamed somebody(Context context, UUID key) {
        return transactions
                .write(context, sql -> SomebodyNamed.read(sql, context, titles, key))
                .orElseThrow(() -> new NotFound(PeoplePages.NOBODY));
    }

    private boolean decides(Context context) {
        return permissions.may(context, "link-decisions").yes();
    }
}
