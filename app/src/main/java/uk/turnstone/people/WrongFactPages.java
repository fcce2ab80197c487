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
import uk.turnstone.access.Transactions;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Facts reported as wrong: those that wait for the reader's agency, and what became of the reader's own. */
@Controller
@Open
final class WrongFactPages {
    private static final int MONTHS = 6;

    private final Transactions transactions;
    private final ReportWrongFact reports;
    private final WrongFactRights rights;

    WrongFactPages(Transactions transactions, ReportWrongFact reports, WrongFactRights rights) {
        this.transactions = transactions;
        this.reports = reports;
        this.rights = rights;
    }

    @GetMapping("/people/wrong-facts")
    Reply list(Context context) {
        boolean answers = rights.answers(context);
        return PageView.of("people/wrong_facts", transactions.write(context, sql -> {
            AuditTrail.write(sql, context, "read", null, "facts reported as wrong");
            return new WrongFactsPage(
                    answers,
                    answers ? WrongFact.waiting(sql, context) : List.of(),
                    WrongFact.ofReader(sql, context, context.today().minusMonths(MONTHS)),
                    context.today());
        }));
    }

    @GetMapping("/people/wrong-facts/{key}")
    Reply one(Context context, @PathVariable UUID key) {
        return PageView.of("people/wrong_fact", page(context, key, "", "", Problems.NONE));
    }

    @PostMapping("/people/wrong-facts/{key}")
    Reply answer(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words) {
        WrongFactPage page = page(context, key, answer, words, Problems.NONE);
        try {
            if (!page.answers()) {
                throw new WrongFactRefusal("words", "It was answered before, or it is not your agency's to answer");
            }
            transactions.change(context, sql -> reports.answer(sql, context, key, answer, words));
            return new SeeOther("/people/wrong-facts", "The answer was kept; whoever reported it is told.");
        } catch (WrongFactRefusal refusal) {
            return PageView.toCorrect(
                    "people/wrong_fact",
                    page(context, key, answer, words, Problems.of(refusal.field(), refusal.sentence())));
        }
    }

    private WrongFactPage page(Context context, UUID key, String answer, String words, Problems problems) {
        return transactions.write(context, sql -> {
            WrongFact report = WrongFact.find(sql, context, key)
                    .filter(each -> each.mine() || isOwn(context, each))
                    .orElseThrow(() -> new NotFound("There is no such report among those you may see."));
            AuditTrail.write(sql, context, "read", report.person(), "fact reported as wrong");
            boolean answers = report.answer() == null && isOwn(context, report);
            return new WrongFactPage(report, context.today(), answers, answer, words, problems);
        });
    }

    private boolean isOwn(Context context, WrongFact report) {
        return rights.answers(context) && report.agencyId() == context.agency();
    }
}
