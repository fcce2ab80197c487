package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.turnstone.access.Agreements;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;

/** The register of agreements: which of them lets somebody see what is on a page, until when, and who must act. */
@Controller
@Needs("agreements")
public final class AgreementPages {
    private final Transactions transactions;

    AgreementPages(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The register. @param today the day by which it is said how each stands */
    public record Register(List<Agreements.Agreement> agreements, LocalDate today) {
        /** How many want somebody to act. */
        public long wanting() {
            return agreements.stream().filter(each -> each.wantsAction(today)).count();
        }
    }

    /** One agreement and what it lists. */
    public record One(Agreements.Agreement agreement, List<Agreements.Share> shares, LocalDate today) {}

    @GetMapping("/agreements")
    Reply all(Context context) {
        return PageView.of(
                "governance/agreements",
                new Register(transactions.read(context, sql -> Agreements.all(sql, context)), context.decidedOn()));
    }

    @GetMapping("/agreements/{code}")
    Reply one(Context context, @PathVariable String code) {
        return PageView.of("governance/agreement", transactions.read(context, sql -> Agreements.find(sql, context, code)
                .map(found -> new One(found, Agreements.shares(sql, context, code), context.decidedOn()))
                .orElseThrow(() -> new NotFound("There is no agreement of this number."))));
    }
}
