package uk.turnstone.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.OpenSessions;
import uk.turnstone.access.SignInTransactions;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;

/** Makes local accounts and resets their second factors, each written down on behalf of whoever does it. */
@Component
final class AccountMaking {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,59}");
    private static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final OpenSessions sessions;
    private final SignInTransactions transactions;

    AccountMaking(Accounts accounts, OpenSessions sessions, SignInTransactions transactions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** What came of making an account. */
    sealed interface Result {}

    /**
     * It is made.
     *
     * @param login as kept
     * @param code with which its owner sets it up; shown once
     */
    record Made(String login, String code) implements Result {}

    /** @param problems what is wrong with what was typed */
    record Wrong(Problems problems) implements Result {}

    Result make(Context context, String login, String name) {
        List<Problem> problems = new ArrayList<>();
        String plain = Accounts.plain(login);
        if (!LOGIN.matcher(plain).matches()) {
            problems.add(new Problem(
                    "login",
                    "Give a name to sign in with: 2 to 60 letters, digits, dots and strokes, such as jo.flint"));
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            problems.add(new Problem("name", "Give the name that colleagues see, of up to 100 characters"));
        }
        if (!problems.isEmpty()) {
            return new Wrong(new Problems(problems));
        }
        return transactions.write(context, sql -> {
            if (!accounts.make(sql, plain, name, context.user())) {
                return new Wrong(Problems.of("login", "Somebody signs in by that name already. Choose another"));
            }
            AuditTrail.write(sql, context, "account-made", null, plain);
            return new Made(plain, accounts.beginCode(sql, plain, true));
        });
    }

    /**
     * Takes all second factors away and ends all sessions. The password stays what it was unless a new one is to be chosen,
     * so that a reset alone does not let whoever did it sign in; its owner sees it on the list of sessions.
     *
     * @return the code with which its owner sets it up again; shown once
     */
    String reset(Context context, LocalAccount account, boolean password) {
        return transactions.write(context, sql -> {
            accounts.forgetSecondFactors(sql, account, context.user());
            sessions.endAll(sql, account.login(), context.user());
            AuditTrail.write(
                    sql,
                    context,
                    password ? "password-and-second-factor-reset" : "second-factor-reset",
                    null,
                    account.login());
            return accounts.beginCode(sql, account.login(), password || account.passwordHash() == null);
        });
    }
}
