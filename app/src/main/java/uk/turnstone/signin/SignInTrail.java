package uk.turnstone.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.SignInTransactions;
import uk.turnstone.access.Visitor;

/**
 * Writes down sign-ins that came to nothing. Never what was typed: a password is typed into the wrong field every day, so not
 * even a login that nobody has.
 */
@Component
final class SignInTrail {
    private final Contexts contexts;
    private final SignInTransactions transactions;

    SignInTrail(Contexts contexts, SignInTransactions transactions) {
        this.contexts = contexts;
        this.transactions = transactions;
    }

    /** @param login of a user that there is; null where there is none of that name */
    void refused(@Nullable String login, String why, String address) {
        write(context(login), "sign-in-refused", why + ", from " + address);
    }

    private void write(Context context, String action, String detail) {
        transactions.write(context, sql -> {
            AuditTrail.write(sql, context, action, null, detail);
            return true;
        });
    }

    /** In whose name an entry about a user is written who is not signed in. */
    Context context(@Nullable String login) {
        Context job = contexts.job("sign-in");
        if (login == null) {
            return job;
        }
        return contexts.signedIn(login)
                .map(Visitor::context)
                .orElseGet(() -> new Context(
                        login,
                        login,
                        job.partnership(),
                        job.agency(),
                        job.role(),
                        job.purpose(),
                        job.today(),
                        job.request()));
    }
}
