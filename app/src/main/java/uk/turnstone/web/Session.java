package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.OpenSessions;
import uk.turnstone.access.Purposes;
import uk.turnstone.access.SignInTransactions;
import uk.turnstone.access.Visitor;

/** Who is signed in, what they wanted before, and what they are to be told next. */
@Component
public final class Session {
    private static final String SECRET = "secret";
    private static final String WANTED = "wanted";
    private static final String NOTICE = "notice";
    private static final String KEYS = "keys";
    private static final String KNOWN_ON = "knownOn";
    private static final String VISITOR = Visitor.class.getName();
    private static final Pattern SEARCHES =
            Pattern.compile("/people|/people/[^/]+/same|" + Api.ROOT + "/people/search");

    private static final String ENDED =
            "You were signed out: nothing was asked for %d minutes, or this session was ended"
                    + " from your list of sessions. Sign in again.";
    private static final String POST_ENDED =
            "You were signed out, because the post in which you worked has ended. %s can ask for it to be renewed.";

    private final Contexts contexts;
    private final Preferences preferences;
    private final OpenSessions sessions;
    private final SignInTransactions transactions;
    private final Purposes purposes;
    private final KeptSearches searches;

    Session(
            Contexts contexts,
            Preferences preferences,
            OpenSessions sessions,
            SignInTransactions transactions,
            Purposes purposes,
            KeptSearches searches) {
        this.purposes = purposes;
        this.searches = searches;
        this.sessions = sessions;
        this.transactions = transactions;
        this.contexts = contexts;
        this.preferences = preferences;
    }

    /** Who looks; read once for a request. */
    public Visitor visitor(HttpServletRequest request) {
        if (request.getAttribute(VISITOR) instanceof Visitor known) {
            return known;
        }
        Visitor visitor = signedIn(request)
                .map(found -> inTheirTime(request, atTheirPlace(request, found)))
                .orElseGet(contexts::thePublic);
        request.setAttribute(VISITOR, visitor);
        return visitor;
    }

    /** The table of sessions is the last word: what was ended there, or sat idle, is over whatever the browser holds. */
    private Optional<Visitor> signedIn(HttpServletRequest request) {
        String secret = kept(request, SECRET);
        if (secret == null) {
            return Optional.empty();
        }
        Optional<OpenSessions.Holder> holder = sessions.holder(secret);
        if (holder.isEmpty()) {
            forget(request, ENDED.formatted(sessions.idle().toMinutes()));
            return Optional.empty();
        }
        Optional<Visitor> visitor =
                contexts.inPost(holder.get().login(), holder.get().post());
        if (visitor.isEmpty()) {
            Context job = contexts.job("end of a post");
            transactions.write(job, sql -> {
                sessions.end(sql, secret, "end of the post");
                AuditTrail.write(sql, job, "session-ended", null, holder.get().login() + ": the post has ended");
                return true;
            });
            String who = contexts.whoRenews();
            forget(request, POST_ENDED.formatted(who.isEmpty() ? "Whoever looks after accounts" : who));
        }
        return visitor;
    }

    private void forget(HttpServletRequest request, String why) {
        HttpSession session = request.getSession();
        Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
        tell(request, why);
    }

    private Visitor atTheirPlace(HttpServletRequest request, Visitor visitor) {
        Context context = visitor.context();
        return visitor.in(context.forPurpose(purposes.at(context.role(), request.getRequestURI())));
    }

    /** Who reads the past does so on every page until they go back; what they send is of the present, but for searches. */
    private static Visitor inTheirTime(HttpServletRequest request, Visitor visitor) {
        String day = kept(request, KNOWN_ON);
        return day == null || !(request.getMethod().equals("GET") || asksForPeople(request))
                ? visitor
                : visitor.in(visitor.context().asKnownOn(LocalDate.parse(day)));
    }

    /** Whether this session reads the past, whatever the request. */
    boolean readsThePast(HttpServletRequest request) {
        return kept(request, KNOWN_ON) != null;
    }

    /** Whether what is sent asks for people and changes nothing that is known. */
    static boolean asksForPeople(HttpServletRequest request) {
        return SEARCHES.matcher(request.getRequestURI()).matches();
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
    void begin(HttpServletRequest request, Visitor visitor, String how) {
        String wanted = kept(request, WANTED);
        String secret = transactions.write(visitor.context(), sql -> {
            AuditTrail.write(sql, visitor.context(), "signed-in", null, how + ", from " + request.getRemoteAddr());
            return begun(sql, request, visitor, how);
        });
        renew(request, secret);
        request.getSession().setAttribute(WANTED, wanted);
    }

    /** Goes on in another post, as if signed in anew: one at a time, never the sum of two. */
    void switchTo(HttpServletRequest request, Visitor visitor) {
        Visitor before = visitor(request);
        String former = Objects.requireNonNull(kept(request, SECRET));
        String secret = transactions.write(visitor.context(), sql -> {
            sessions.end(sql, former, "switch of post");
            AuditTrail.write(
                    sql,
                    visitor.context(),
                    "post-switched",
                    null,
                    "from " + before.context().role() + " for " + before.agencyName());
            return begun(sql, request, visitor, "switch of post");
        });
        renew(request, secret);
    }

    private String begun(JdbcClient sql, HttpServletRequest request, Visitor visitor, String how) {
        return sessions.begin(
                sql,
                new OpenSessions.Holder(visitor.context().user(), Objects.requireNonNull(visitor.post())),
                how,
                request.getRemoteAddr(),
                BrowserInWords.of(request.getHeader("User-Agent")));
    }

    private static void renew(HttpServletRequest request, String secret) {
        invalidate(request);
        HttpSession fresh = request.getSession();
        // The table of sessions says when it ends; the browser's own only has to last as long.
        fresh.setMaxInactiveInterval((int) Duration.ofHours(13).toSeconds());
        fresh.setAttribute(SECRET, secret);
        request.removeAttribute(VISITOR);
    }

    /** Signs out; whoever is not signed in stays so. */
    public void end(HttpServletRequest request) {
        String secret = kept(request, SECRET);
        Visitor visitor = visitor(request);
        if (secret != null && visitor.signedIn()) {
            transactions.write(visitor.context(), sql -> {
                sessions.end(sql, secret, visitor.context().user());
                AuditTrail.write(sql, visitor.context(), "signed-out", null, null);
                return true;
            });
            searches.forget(visitor.context());
        }
        invalidate(request);
        request.removeAttribute(VISITOR);
    }

    private static void invalidate(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Key of this session on the list of sessions; empty for whoever is not signed in. */
    public Optional<UUID> key(HttpServletRequest request) {
        return Optional.ofNullable(kept(request, SECRET)).flatMap(sessions::key);
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

    /** Remembers the page to return to. Kept here and not in an address. */
    void want(HttpServletRequest request) {
        String query = request.getQueryString();
        request.getSession()
                .setAttribute(WANTED, query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    @Nullable String takeWanted(HttpServletRequest request) {
        return take(request, WANTED);
    }

    /** What the next page says once, on top. */
    public void tell(HttpServletRequest request, String notice) {
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
