package uk.turnstone.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;

/** What linking left for a person to decide, for link reviewers. */
@Controller
@Needs("link-decisions")
final class FindingsPages {
    private final Transactions transactions;

    FindingsPages(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping("/people/findings")
    Reply findings(Context context) {
        return PageView.of("people/findings", transactions.write(context, sql -> {
            AuditTrail.write(sql, context, "read", null, "findings on who is one person");
            return new FindingsPage(ToReview.latest(sql), ToReview.count(sql), KnownDecision.waiting(sql));
        }));
    }
}
