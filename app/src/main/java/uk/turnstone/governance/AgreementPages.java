package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Act;
import uk.turnstone.access.Agreements;
import uk.turnstone.access.Amendments;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** The register of agreements: which of them lets somebody see what is on a page, until when, and who must act. */
@Controller
@Needs("agreements")
public final class AgreementPages {
    private static final String TEMPLATE = "governance/agreement";

    private final Transactions transactions;
    private final Permissions permissions;

    AgreementPages(Transactions transactions, Permissions permissions) {
        this.permissions = permissions;
        this.transactions = transactions;
    }

    /** The register. @param today the day by which it is said how each stands */
    public record Register(List<Agreements.Agreement> agreements, LocalDate today) {
        /** How many want somebody to act. */
        public long wanting() {
            return agreements.stream().filter(each -> each.wantsAction(today)).count();
        }
    }

    @GetMapping("/agreements")
    Reply all(Context context) {
        return PageView.of(
                "governance/agreements",
                new Register(transactions.read(context, sql -> Agreements.all(sql, context)), context.decidedOn()));
    }

    @GetMapping("/agreements/{code}")
    Reply one(Context context, @PathVariable String code) {
        return PageView.of(TEMPLATE, page(context, code, AgreementPage.Typed.NOTHING, Problems.NONE));
    }

    @PostMapping("/agreements/{code}")
    Reply amend(
            Context context,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String words) {
        var typed = new AgreementPage.Typed(what, category, day, words.strip());
        AgreementPage page = page(context, code, typed, Problems.NONE);
        Problems problems = typed.problems(page.agreement(), context.today());
        if (!problems.any()
                && !transactions.<Boolean>write(
                        context,
                        sql -> typed.takesOut()
                                ? Amendments.takeOut(sql, context, code, category, typed.on(), typed.words())
                                : Amendments.runsUntil(sql, context, code, typed.on(), typed.words()))) {
            problems = Problems.of("what", "This agreement is not yours to change, or does not share that");
        }
        return problems.any()
                ? PageView.toCorrect(TEMPLATE, page(context, code, typed, problems))
                : new SeeOther("/agreements/" + code, "The agreement is changed. What follows from it holds at once.");
    }

    private AgreementPage page(Context context, String code, AgreementPage.Typed typed, Problems problems) {
        return transactions.read(context, sql -> Agreements.find(sql, context, code)
                .map(found -> new AgreementPage(
                        found,
                        Agreements.shares(sql, context, code),
                        Amendments.of(sql, context, code),
                        Amendments.shared(sql, context, code),
                        permissions.may(context, "agreements", Act.WRITE)
                                && permissions.may(context, "agreements").level() == Level.FULL,
                        typed,
                        problems,
                        context.decidedOn()))
                .orElseThrow(() -> new NotFound("There is no agreement of this number.")));
    }
}
