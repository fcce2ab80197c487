package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.access.Withdrawals;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;

/** What follows withdrawals of consent: who was told and confirmed, and what left. It knows people by their key. */
@Controller
@Needs(value = "retention-disposal", least = Level.FULL)
public final class ConsentRegisterPages {
    private final Transactions transactions;

    ConsentRegisterPages(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Every duty after every withdrawal, those to be confirmed first. */
    public record Register(List<Withdrawals.Duty> duties, LocalDate today) {

        /** How many are to be confirmed. */
        public long open() {
            return duties.stream().filter(duty -> duty.confirmed() == null).count();
        }
    }

    /**
     * One withdrawal.
     *
     * @param duties who was told
     * @param left files and prints about the person since the consent was given
     */
    public record Withdrawal(List<Withdrawals.Duty> duties, List<Withdrawals.Left> left, LocalDate today) {}

    @GetMapping("/governance/consents")
    Reply register(Context context) {
        return PageView.of("governance/consents", transactions.write(context, sql -> {
            AuditTrail.write(sql, context, "read", null, "withdrawals of consent");
            return new Register(Withdrawals.duties(sql), context.today());
        }));
    }

    @GetMapping("/governance/consents/{consent}")
    Reply one(Context context, @PathVariable UUID consent) {
        return PageView.of("governance/consent", transactions.write(context, sql -> {
            List<Withdrawals.Duty> duties = Withdrawals.duties(sql).stream()
                    .filter(duty -> duty.consent().equals(consent))
                    .toList();
            if (duties.isEmpty()) {
                throw new NotFound("No such consent was withdrawn.");
            }
            AuditTrail.write(sql, context, "read", duties.getFirst().person(), "what followed a withdrawal of consent");
            return new Withdrawal(duties, Withdrawals.left(sql, consent), context.today());
        }));
    }
}
