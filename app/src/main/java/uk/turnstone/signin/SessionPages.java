package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.OpenSession;
import uk.turnstone.access.OpenSessions;
import uk.turnstone.access.SignInTransactions;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.Session;

/** Each user's own sessions, to be looked at and ended. */
@Controller
@Open
final class SessionPages {
    /** For how long a reset is shown to the one whose second factor it was. */
    private static final Duration ALARM = Duration.ofDays(90);

    private final OpenSessions sessions;
    private final Session session;
    private final Accounts accounts;
    private final SignInTransactions transactions;
    private final Clock clock;

    SessionPages(
            OpenSessions sessions, Session session, Accounts accounts, SignInTransactions transactions, Clock clock) {
        this.sessions = sessions;
        this.session = session;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/sessions")
    Reply list(Context context, HttpServletRequest request) {
        return PageView.of(
                "signin/sessions",
                new SessionsPage(
                        sessions.of(context.user()),
                        session.key(request).orElse(null),
                        sessions.idle().toMinutes(),
                        reset(context.user()),
                        clock.getZone()));
    }

    private SessionsPage.@Nullable Reset reset(String login) {
        return accounts.of(login)
                .map(LocalAccount::reset)
                .filter(reset -> reset.at().plus(ALARM).isAfter(clock.instant()))
                .map(reset -> new SessionsPage.Reset(reset.by(), reset.at()))
                .orElse(null);
    }

    @PostMapping("/sessions/{key}/end")
    Reply end(Context context, @PathVariable UUID key) {
        boolean ended = transactions.write(context, sql -> {
            boolean own = sessions.endOwn(sql, context.user(), key);
            if (own) {
                AuditTrail.write(sql, context, "session-ended", null, "by its owner");
            }
            return own;
        });
        if (!ended) {
            throw new NotFound("That session has ended, or is not yours.");
        }
        return new SeeOther("/sessions", "The session was ended.");
    }

    @PostMapping("/sessions/end-others")
    Reply endOthers(Context context, HttpServletRequest request) {
        UUID own = session.key(request).orElseThrow();
        List<UUID> others = sessions.of(context.user()).stream()
                .filter(open -> open.ended() == null && !open.key().equals(own))
                .map(OpenSession::key)
                .toList();
        transactions.write(context, sql -> {
            others.forEach(key -> sessions.endOwn(sql, context.user(), key));
            AuditTrail.write(sql, context, "session-ended", null, others.size() + " others, by their owner");
            return true;
        });
        return new SeeOther("/sessions", "All other sessions were ended.");
    }
}
