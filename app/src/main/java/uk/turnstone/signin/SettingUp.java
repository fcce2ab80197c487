package uk.turnstone.signin;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.SignInTransactions;

/** Sets an account up with the code that its owner was given: a password, a second factor, recovery codes. */
@Component
final class SettingUp {
    private final Attempts attempts;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final SignInSecret secret;
    private final SignInTransactions transactions;
    private final SignInTrail trail;
    private final Clock clock;

    SettingUp(
            Attempts attempts,
            Accounts accounts,
            Passwords passwords,
            OneTimeCodes codes,
            Passkeys passkeys,
            RecoveryCodes recovery,
            SignInSecret secret,
            SignInTransactions transactions,
            SignInTrail trail,
            Clock clock) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.secret = secret;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** The account that may be set up with a code; empty where the two do not belong together or the code is too old. */
    Optional<LocalAccount> account(String login, String code, String address) {
        if (!attempts.take("begin " + Accounts.plain(login), address)) {
            return Optional.empty();
        }
        Optional<LocalAccount> account = accounts.of(login).filter(found -> isGood(found.begin(), code));
        if (account.isEmpty()) {
            trail.refused(null, "wrong code to set an account up", address);
        }
        return account;
    }

    private boolean isGood(LocalAccount.@Nullable Begin begin, String code) {
        return begin != null
                && clock.instant().isBefore(begin.until())
                && MessageDigest.isEqual(begin.hash(), secret.hash(code));
    }

    /** The account that is being set up; empty where that has been done meanwhile. */
    Optional<LocalAccount> waiting(String login) {
        return accounts.of(login).filter(account -> account.begin() != null);
    }

    /** Whether the password is the one that the account has. */
    boolean isPassword(LocalAccount account, String password, String address) {
        return attempts.take(account.login(), address)
                && passwords.matches(password, account.passwordHash()).orElse(false);
    }

    /** Chooses a password. @return what is wrong with it; null if it was taken */
    @Nullable String choosePassword(LocalAccount account, String password) {
        String wrong = PasswordRules.wrong(password, account.login(), account.name());
        if (wrong == null) {
            String hash = passwords.hash(password);
            Context context = trail.context(account.login());
            transactions.write(context, sql -> {
                accounts.setPassword(sql, account, hash);
                AuditTrail.write(sql, context, "password-chosen", null, null);
                return true;
            });
        }
        return wrong;
    }

    /** Takes one-time codes as the second factor. @return recovery codes; empty where the code is wrong */
    Optional<List<String>> takeCodes(LocalAccount account, byte[] otpSecret, String code) {
        OptionalLong step = codes.step(otpSecret, code, 0);
        return step.isEmpty()
                ? Optional.empty()
                : finish(account, "one-time codes", sql -> {
                    accounts.setOneTimeCodes(sql, account, otpSecret, step.getAsLong());
                    return true;
                });
    }

    /** Takes a passkey as the second factor. @return recovery codes; empty where it is not one that was asked for */
    Optional<List<String>> takePasskey(LocalAccount account, String sent, URI place, byte[] challenge) {
        return finish(account, "passkey", sql -> passkeys.add(sql, account, sent, place, challenge, "Passkey"));
    }

    private Optional<List<String>> finish(LocalAccount account, String what, Predicate<JdbcClient> taking) {
        Context context = trail.context(account.login());
        return transactions.write(context, sql -> {
            if (!taking.test(sql)) {
                return Optional.empty();
            }
            accounts.done(sql, account);
            AuditTrail.write(sql, context, "second-factor-set", null, what);
            return Optional.of(recovery.fresh(sql, account));
        });
    }
}
