package uk.turnstone.governance;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Act;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.BreakGlass;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Uses of break-glass: each is reviewed by somebody else, with an outcome. Others see their own uses here. */
@Controller
@Needs("break-glass")
public final class BreakGlassReviewPages {
    private static final String TEMPLATE = "governance/break_glass";
    private static final String PATH = "/governance/break-glass";

    private final Transactions transactions;
    private final BreakGlass glass;
    private final Permissions permissions;

    BreakGlassReviewPages(Transactions transactions, BreakGlass glass, Permissions permissions) {
        this.transactions = transactions;
        this.glass = glass;
        this.permissions = permissions;
    }

    /**
     * The register.
     *
     * @param reviews whether the reader reviews uses of others
     * @param wrong key of the use whose review was not taken; null for none
     */
    public record Register(
            List<BreakGlass.Use> uses,
            boolean reviews,
            @org.jspecify.annotations.Nullable UUID wrong,
            Problems problems) {
        /** How many wait for their review. */
        public long waiting() {
            return uses.stream().filter(use -> use.outcome() == null).count();
        }
    }

    @GetMapping(PATH)
    Reply register(Context context) {
        return PageView.of(TEMPLATE, page(context, null, Problems.NONE));
    }

    @PostMapping(PATH + "/{key}")
    Reply review(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String words) {
        if (!List.of("justified", "not justified", "taken further").contains(outcome)
                || words.strip().length() < 10) {
            return PageView.toCorrect(
                    TEMPLATE,
                    page(
                            context,
                            key,
                            Problems.of("words", "Choose the outcome and say in a sentence what was found")));
        }
        boolean done = transactions.write(context, sql -> glass.review(sql, context, key, outcome, words.strip()));
        return done
                ? new SeeOther(PATH, "The review is kept.")
                : PageView.toCorrect(
                        TEMPLATE,
                        page(
                                context,
                                key,
                                Problems.of(
                                        "words",
                                        "It was reviewed before, or is your own use: somebody else reviews that")));
    }

    private Register page(Context context, @org.jspecify.annotations.Nullable UUID wrong, Problems problems) {
        boolean reviews = permissions.may(context, "break-glass").level() == Level.FULL
                && permissions.may(context, "break-glass", Act.WRITE);
        return transactions.write(context, sql -> {
            AuditTrail.write(sql, context, "read", null, "uses of break-glass");
            return new Register(glass.uses(sql), reviews, wrong, problems);
        });
    }
}
