package uk.turnstone.signin;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks login and password, in this order: how often, then what. */
@Component
final class PasswordCheck {
    private final Attempts attempts;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInTrail trail;

    PasswordCheck(Attempts attempts, Accounts accounts, Passwords passwords, SignInTrail trail) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
    }

    /** What came of it. */
    sealed interface Result {}

    /** Login and password belong together. */
    record Right(LocalAccount account) implements Result {}

    /** They do not, or there is no such account: whoever asks cannot tell which. */
    record Wrong() implements Result {}

    /** Too many tries: nothing was looked up and nothing hashed. */
    record TurnedAway() implements Result {}

    Result check(String login, String password, String address) {
        String name = Accounts.plain(login);
        if (!attempts.take(name, address)) {
            return turnedAway(address);
        }
        // What is longer than any password may be is not hashed either.
        String typed = password.length() > 4 * PasswordRules.LONGEST ? "" : password;
        Optional<LocalAccount> account = accounts.of(name);
        Optional<Boolean> right =
                passwords.matches(typed, account.map(LocalAccount::passwordHash).orElse(null));
        if (right.isEmpty()) {
            return turnedAway(address);
        }
        if (account.isPresent() && right.get()) {
            attempts.giveBack(name, address);
            return new Right(account.get());
        }
        trail.refused(account.map(LocalAccount::login).orElse(null), "wrong name or password", address);
        return new Wrong();
    }

    private Result turnedAway(String address) {
        if (attempts.worthWriting(address)) {
            trail.refused(null, "too many tries", address);
        }
        return new TurnedAway();
    }
}
