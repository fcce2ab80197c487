package uk.turnstone.governance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.access.Agreements;
import uk.turnstone.access.BreakGlass;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Posts;
import uk.turnstone.access.Restrictions;
import uk.turnstone.access.Transactions;
import uk.turnstone.access.Withdrawals;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;

/** The desk of information governance: what waits, and where everything is. */
@Controller
@Needs("restrictions")
public final class GovernancePages {
    private final Transactions transactions;
    private final BreakGlass glass;
    private final Permissions permissions;

    GovernancePages(Transactions transactions, BreakGlass glass, Permissions permissions) {
        this.permissions = permissions;
        this.transactions = transactions;
        this.glass = glass;
    }

    /**
     * What waits.
     *
     * @param agreements that ended or end soon
     * @param uses of break-glass to be reviewed
     * @param posts asked for or to be confirmed by the reader
     * @param restrictions in force
     * @param proof whether the reader reads the whole audit trail
     * @param requests open; null where the reader does not see them
     * @param due to be disposed of; null where the reader does not see that
     * @param breaches open; null where the reader does not see them
     * @param withdrawals of consent, of which somebody has yet to confirm what follows; null likewise
     */
    public record Desk(
            long agreements,
            long uses,
            long posts,
            long restrictions,
            boolean proof,
            @Nullable Long requests,
            @Nullable Long due,
            @Nullable Long breaches,
            @Nullable Long withdrawals) {}

    @GetMapping("/governance")
    Reply desk(Context context) {
        return PageView.of(
                "governance/desk",
                transactions.read(
                        context,
                        sql -> new Desk(
                                Agreements.all(sql, context).stream()
                                        .filter(each -> each.wantsAction(context.decidedOn()))
                                        .count(),
                                glass.uses(sql).stream()
                                        .filter(use -> use.outcome() == null)
                                        .count(),
                                Posts.waiting(sql, context).size()
                                        + Posts.all(sql, context).stream()
                                                .filter(post -> post.due() != null && post.answers())
                                                .count(),
                                new RestrictionsPage(Restrictions.register(sql), context.today()).inForce(),
                                permissions.may(context, "audit-trail").level() == Level.FULL,
                                sees(context, "rights-requests", Level.OWN_PART)
                                        ? RightsRequests.all(sql).stream()
                                                .filter(each -> each.decided() == null)
                                                .count()
                                        : null,
                                sees(context, "retention-disposal", Level.OWN_PART)
                                        ? Retention.due(sql).stream()
                                                .filter(Retention.Due::waits)
                                                .count()
                                        : null,
                                sees(context, "breach-register", Level.SUMMARY)
                                        ? Breaches.all(sql).stream()
                                                .filter(each -> each.closed() == null)
                                                .count()
                                        : null,
                                sees(context, "retention-disposal", Level.FULL)
                                        ? Withdrawals.duties(sql).stream()
                                                .filter(duty -> duty.confirmed() == null)
                                                .count()
                                        : null)));
    }

    private boolean sees(Context context, String category, Level least) {
        return !permissions.may(context, category).level().below(least);
    }
}
