package uk.turnstone.people;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** The link reviewer's list of what is proposed and was decided. */
@Controller
@Needs(value = "link-decisions", least = Level.FULL)
final class DecisionPages {
    static final String FIRST = "Yours is the first word. It waits for a second reviewer; nothing is joined before.";

    private static final String LIST = "/people/decisions";

    private final Transactions transactions;
    private final DecideLinks links;

    DecisionPages(Transactions transactions, DecideLinks links) {
        this.transactions = transactions;
        this.links = links;
    }

    @GetMapping(LIST)
    Reply decisions(Context context) {
        return PageView.of("people/decisions", page(context, Problems.NONE));
    }

    @PostMapping("/people/decisions/{key}/agree")
    Reply agree(Context context, @PathVariable UUID key) {
        try {
            boolean stands = links.agree(context, visible(context, key)).stands();
            return new SeeOther(LIST, stands ? "It was decided." : FIRST);
        } catch (LinkRefusal refusal) {
            return refused(context, refusal);
        }
    }

    @PostMapping("/people/decisions/{key}/end")
    Reply end(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean queue) {
        try {
            links.end(context, visible(context, key), reason);
            return new SeeOther(queue ? ReviewPages.QUEUE : LIST, "It holds no longer.");
        } catch (LinkRefusal refusal) {
            return refused(context, refusal);
        }
    }

    private Reply refused(Context context, LinkRefusal refusal) {
        return PageView.toCorrect(
                "people/decisions",
                page(context, Problems.of("reason", refusal.why().sentence())));
    }

    private DecisionsPage page(Context context, Problems problems) {
        return transactions.write(context, sql -> {
            List<LinkDecision> all = LinkDecision.all(sql);
            AuditTrail.write(sql, context, "read", null, "link decisions: " + all.size());
            return new DecisionsPage(all, problems);
        });
    }

    /** The same key, where the asker may see every record of the decision. */
    private UUID visible(Context context, UUID key) {
        return transactions
                .read(context, sql -> sql.sql("SELECT decision_key FROM people.decision WHERE decision_key = :key")
                        .param("key", key)
                        .query(UUID.class)
                        .optional())
                .orElseThrow(() -> new NotFound("There is no such decision among the records you may see."));
    }
}
