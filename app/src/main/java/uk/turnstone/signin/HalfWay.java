package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Installation;
import uk.turnstone.web.NotFound;

/** How far somebody has come who is not signed in yet; kept with the browser's session for a quarter of an hour. */
@Component
final class HalfWay {
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final String KEPT = HalfWay.class.getName();

    private final Clock clock;
    private final Installation installation;

    HalfWay(Clock clock, Installation installation) {
        this.clock = clock;
        this.installation = installation;
    }

    /** A stage between the sign-in page and the first page. */
    sealed interface Stage {
        /** Whose sign-in it is. */
        String login();
    }

    /** The password was right; the second factor is still to come. */
    record PasswordProven(String login) implements Stage {}

    /** The code was right with which an account is set up; the password is still to come. */
    record BeginProven(String login) implements Stage {}

    /** A second factor is to be chosen; the secret is one for one-time codes, should they be chosen. */
    record Choosing(String login, byte[] otpSecret) implements Stage {}

    /** The account is set up; these are its recovery codes, shown until their owner goes on. */
    record Shown(String login, String how, List<String> codes) implements Stage {}

    /** Everything is proven; one of several posts is to be chosen. */
    record Proven(String login, String how) implements Stage {}

    private record Kept(Stage stage, Instant until) {}

    /** Goes on to a stage, under a new number of the browser's session: one known before is worth nothing. */
    void to(HttpServletRequest request, Stage stage) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(KEPT, new Kept(stage, clock.instant().plus(GOOD_FOR)));
    }

    /** The stage, if it is of that kind and not too long ago. @throws NotFound in a demonstration, which has no stages */
    <T extends Stage> Optional<T> at(HttpServletRequest request, Class<T> kind) {
        onlyInProduction();
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(KEPT) instanceof Kept kept
                        && clock.instant().isBefore(kept.until())
                        && kind.isInstance(kept.stage())
                ? Optional.of(kind.cast(kept.stage()))
                : Optional.empty();
    }

    /** @throws NotFound in a demonstration, where one signs in by choosing a name */
    void onlyInProduction() {
        if (installation.isDemonstration()) {
            throw new NotFound("In a demonstration one signs in by choosing a name.");
        }
    }
}
