package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.Optional;

/** Random bytes for a passkey to sign: kept with the browser's session, good once. */
final class Challenges {
    private static final String KEPT = Challenges.class.getName();
    private static final int BYTES = 32;

    private Challenges() {}

    /** A fresh one (base64url); the one before is no longer good. */
    static String fresh(HttpServletRequest request) {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(SignInSecret.random(BYTES));
        request.getSession().setAttribute(KEPT, challenge);
        return challenge;
    }

    /** The one given out, which is used up by this. */
    static Optional<byte[]> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof String challenge)) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return Optional.of(Base64.getUrlDecoder().decode(challenge));
    }
}
