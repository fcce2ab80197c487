package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Visitor;

/** Who is signed in, what they wanted before, and what they are to be told next. */
@Component
final class Session {
    private static final String LOGIN = "login";
    private static final String WANTED = "wanted";
    private static final String NOTICE = "notice";
    private static final String KEYS = "keys";
    private static final String KNOWN_ON = "knownOn";
    private static final String VISITOR = Visitor.class.getName();

    private final Contexts contexts;
    private final Preferences preferences;

    Session(Contexts contexts, Preferences preferences) {
        this.contexts = contexts;
        this.preferences = preferences;
    }

    /** Who looks; read once for a request. */
    Visitor visitor(HttpServletRequest request) {
        if (request.getAttribute(VISITOR) instanceof Visitor known) {
            return known;
        }
        Visitor visitor = kept(request, LOGIN) instanceof String login
                ? contexts.signedIn(login).orElseGet(contexts::thePublic)
                : contexts.thePublic();
        Visitor looking = visitor.signedIn() ? inTheirTime(request, visitor) : visitor;
        request.setAttribute(VISITOR, looking);
        return looking;
    }

    /** Who reads the past does so on every page until they go back; what they send is of the present. */
    private static Visitor inTheirTime(HttpServletRequest request, Visitor visitor) {
        String day = kept(request, KNOWN_ON);
        if (day == null || !request.getMethod().equals("GET")) {
            return visitor;
        }
        return new Visitor(
                visitor.context().asKnownOn(LocalDate.parse(day)),
                visitor.partnershipName(),
                visitor.agencyName(),
                visitor.roleTitle(),
                true,
                visitor.desk());
    }

    /** Whether this session reads the past, whatever the request. */
    boolean readsThePast(HttpServletRequest request) {
        return kept(request, KNOWN_ON) != null;
    }

    /** From here on pages show what was known at the end of a day; null for the present. */
    void readAsKnownOn(HttpServletRequest request, @Nullable LocalDate day) {
        if (day == null) {
            request.getSession().removeAttribute(KNOWN_ON);
        } else {
            request.getSession().setAttribute(KNOWN_ON, day.toString());
        }
    }

    /** Begins anew: nothing of a former session is carried over but the page that was wanted. */
    void signIn(HttpServletRequest request, String login) {
        String wanted = kept(request, WANTED);
        signOut(request);
        HttpSession fresh = request.getSession();
        fresh.setAttribute(LOGIN, login);
        fresh.setAttribute(WANTED, wanted);
        request.removeAttribute(VISITOR);
    }

    void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Whether single keys work for whoever looks; asked of the database once for a session. */
    boolean keys(HttpServletRequest request) {
        Visitor visitor = visitor(request);
        if (!visitor.signedIn()) {
            return false;
        }
        String known = kept(request, KEYS);
        if (known != null) {
            return Boolean.parseBoolean(known);
        }
        boolean on = preferences.keys(visitor.context());
        request.getSession().setAttribute(KEYS, Boolean.toString(on));
        return on;
    }

    /** Switches single keys on or off, for this session and all to come. */
    void setKeys(HttpServletRequest request, boolean on) {
        preferences.setKeys(visitor(request).context(), on);
        request.getSession().setAttribute(KEYS, Boolean.toString(on));
    }

    /** Remembers the page to return to. Kept here and not in an address, which may hold a name that was searched for. */
    void want(HttpServletRequest request) {
        String query = request.getQueryString();
        request.getSession()
                .setAttribute(WANTED, query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    @Nullable String takeWanted(HttpServletRequest request) {
        return take(request, WANTED);
    }

    void tell(HttpServletRequest request, String notice) {
        request.getSession().setAttribute(NOTICE, notice);
    }

    @Nullable String takeNotice(HttpServletRequest request) {
        return take(request, NOTICE);
    }

    private static @Nullable String take(HttpServletRequest request, String what) {
        String kept = kept(request, what);
        if (kept != null) {
            request.getSession().removeAttribute(what);
        }
        return kept;
    }

    private static @Nullable String kept(HttpServletRequest request, String what) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(what) instanceof String kept ? kept : null;
    }
}
