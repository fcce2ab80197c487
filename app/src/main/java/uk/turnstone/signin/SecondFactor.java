package uk.turnstone.signin;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.SignInTransactions;
import uk.turnstone.web.Reply;

/** Checks what is typed after the password: a one-time code, or a recovery code in its place. */
@Component
final class SecondFactor {
    private final Attempts attempts;
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final SignInSecret secret;
    private final SignInTransactions transactions;
    private final SignInTrail trail;

    SecondFactor(
            Attempts attempts,
            Accounts accounts,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            SignInSecret secret,
            SignInTransactions transactions,
            SignInTrail trail) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.codes = codes;
        this.recovery = recovery;
        this.secret = secret;
        this.transactions = transactions;
        this.trail = trail;
    }

    /** What came of it. */
    sealed interface Result {}

    /** @param how by what, in words */
    record Right(String how) implements Result {}

    /** @param words what to do */
    record Wrong(String words) implements Result {}

    /** @param login of the account whose password was right */
    Result check(String login, String typed, String address) {
        if (!attempts.take("code of " + login, address)) {
            return new Wrong("Too many tries. Wait a minute, then try once more");
        }
        Context context = trail.context(login);
        boolean oneTime = typed.replaceAll("\\s", "").matches("[0-9]{6}");
        boolean right = accounts.of(login)
                .map(account -> transactions.write(context, sql -> {
                    if (oneTime) {
                        OptionalLong step = account.otpSealed() == null
                                ? OptionalLong.empty()
                                : codes.step(secret.open(account.otpSealed()), typed, account.otpLastStep());
                        return step.isPresent() && accounts.codeUsed(sql, account, step.getAsLong());
                    }
                    boolean used = recovery.use(sql, account, typed);
                    if (used) {
                        String left = (account.codesLeft() - 1) + " left";
                        AuditTrail.write(sql, context, "recovery-code-used", null, left + ", from " + address);
                    }
                    return used;
                }))
                .orElse(false);
        if (!right) {
            trail.refused(login, oneTime ? "wrong one-time code" : "wrong recovery code", address);
            return new Wrong("That code is wrong, too old, or was used before. Type the one that your app shows now");
        }
        attempts.giveBack("code of " + login, address);
        return new Right(oneTime ? "password and one-time code" : "password and recovery code");
    }

    Reply passkeyRefused(String address, Reply page) {
        if (attempts.worthWriting("passkey from " + address)) {
            trail.refused(null, "passkey not known", address);
        }
        return page;
    }
}
