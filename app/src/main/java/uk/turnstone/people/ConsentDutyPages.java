package uk.turnstone.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.access.Withdrawals;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Whoever read by a consent that was withdrawn says that they stopped, and destroyed copies. */
@Controller
@Open
final class ConsentDutyPages {
    private static final String TEMPLATE = "people/consent_duty";
    private static final int LEAST = 10;

    private final Transactions transactions;

    ConsentDutyPages(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping("/consents/withdrawn/{duty}")
    Reply show(Context context, @PathVariable UUID duty) {
        return PageView.of(TEMPLATE, transactions.write(context, sql -> {
            ConsentDutyPage page = page(sql, context, duty, "", Problems.NONE);
            AuditTrail.write(sql, context, "read", page.person(), "what to do after a withdrawal");
            return page;
        }));
    }

    @PostMapping("/consents/withdrawn/{duty}")
    Reply confirm(Context context, @PathVariable UUID duty, @RequestParam(defaultValue = "") String words) {
        String said = words.strip();
        return transactions.write(context, sql -> {
            ConsentDutyPage page = page(
                    sql, context, duty, said, Problems.of("words", "Say in a sentence what you did with what you had"));
            if (said.length() < LEAST) {
                return PageView.toCorrect(TEMPLATE, page);
            }
            if (!Withdrawals.confirm(sql, context, duty, said)) {
                throw nothing();
            }
            return new SeeOther("/consents/withdrawn/" + duty, "It is written down.");
        });
    }

    private static NotFound nothing() {
        return new NotFound("There is nothing of the kind for you to confirm.");
    }

    private static ConsentDutyPage page(JdbcClient sql, Context context, UUID key, String words, Problems problems) {
        Withdrawals.Duty duty = Withdrawals.duty(sql, key).orElseThrow(ConsentDutyPages::nothing);
        Optional<PersonByKey> person = PersonByKey.find(sql, duty.person());
        return new ConsentDutyPage(
                duty,
                person.map(PersonByKey::key).orElse(null),
                person.map(found -> ConsentsRead.name(sql, found)).orElse(null),
                words,
                problems,
                context.today());
    }
}
