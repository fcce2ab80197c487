package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Proof that a form was made for the session that sends it: a random value kept in the session and in each form. A form
 * of another site has neither it nor, in browsers of today, a header that says it comes from here.
 */
final class FormToken {
    static final String FIELD = "_token";

    /** The header in which a program sends it that sends no form. */
    static final String HEADER = "X-Form-Token";

    /** The field that says for whom the form was made; see {@link FormSeal}. */
    static final String SEAL = "_for";

    /** The field of a form that waited for its author, with its key. */
    static final String KEPT_FORM = "_kept";

    private static final String KEPT = FormToken.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession();
        synchronized (session) {
            if (session.getAttribute(KEPT) instanceof String kept) {
                return kept;
            }
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            session.setAttribute(KEPT, fresh);
            return fresh;
        }
    }

    static boolean proves(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        HttpSession session = request.getSession(false);
        String field = request.getParameter(FIELD);
        String sent = field == null ? request.getHeader(HEADER) : field;
        return session != null
                && sent != null
                && session.getAttribute(KEPT) instanceof String kept
                && MessageDigest.isEqual(
                        kept.getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }
}
