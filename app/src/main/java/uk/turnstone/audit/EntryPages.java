package uk.turnstone.audit;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import uk.turnstone.web.NotAllowed;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** One entry of the trail, and its review: added, never changed, and never by whoever made the entry. */
@Controller
@Needs(value = "audit-trail", least = Level.FULL)
final class EntryPages {
    private static final int SENTENCE = 10;
    private static final String TEMPLATE = "audit/entry";

    private final Transactions transactions;

    EntryPages(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping("/governance/trail/{key}")
    Reply entry(Context context, @PathVariable UUID key) {
        return transactions.write(context, sql -> {
            EntryPage page = page(sql, context, key, "", Problems.NONE);
            AuditTrail.write(sql, context, "read", null, "entry " + key + " of the audit trail");
            return PageView.of(TEMPLATE, page);
        });
    }

    @PostMapping("/governance/trail/{key}")
    Reply review(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String words) {
        return transactions.write(context, sql -> {
            EntryPage page = page(sql, context, key, words, Problems.NONE);
            if (page.own()) {
                throw new NotAllowed("No: this is a look of your own. "
                        + (context.role().equals("dpo") ? "Information governance" : "The data protection officer")
                        + " reviews it.");
            }
            boolean known =
                    EntryPage.OUTCOMES.stream().anyMatch(each -> each.value().equals(outcome));
            if (!known || words.strip().length() < SENTENCE) {
                return PageView.toCorrect(
                        TEMPLATE,
                        page(
                                sql,
                                context,
                                key,
                                words,
                                Problems.of("words", "Choose the outcome and say in a sentence what was found")));
            }
            sql.sql("""
                    INSERT INTO access.look_review (look_key, outcome, words, reviewed_by, reviewed_by_name)
                    VALUES (:key, :outcome, :words, :user, :name)
                    """)
                    .param("key", key)
                    .param("outcome", outcome)
                    .param("words", words.strip())
                    .param("user", context.user())
                    .param("name", context.name())
                    .update();
            AuditTrail.write(
                    sql, context, "decided", null, "entry " + key + " of the audit trail reviewed: " + outcome);
            return new SeeOther("/governance/trail/" + key, "The review was added.");
        });
    }

    private static EntryPage page(JdbcClient sql, Context context, UUID key, String words, Problems problems) {
        return EntryPage.of(sql, key, context.user(), words, problems)
                .orElseThrow(() -> new NotFound("There is no such entry in the trail of this partnership."));
    }
}
