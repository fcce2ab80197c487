package uk.turnstone.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.turnstone.access.Decision;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Visitor;

/** Lets a request through to its page, or to sign-in, or not at all. */
@Component
final class Gate implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String KEPT = "You had been signed out, so nothing was changed yet. What you typed is kept for"
            + " you: sign in, and send it again.";
    private static final String LOST = "You had been signed out, so nothing was changed. Sign in and begin again.";

    private final Doors doors;
    private final Session session;
    private final Permissions permissions;
    private final RefusedForm refused;
    private final KeptForms kept;

    Gate(Doors doors, Session session, Permissions permissions, RefusedForm refused, KeptForms kept) {
        this.refused = refused;
        this.kept = kept;
        this.doors = doors;
        this.session = session;
        this.permissions = permissions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            throw new NotAllowed("No: nothing has been decided about this address.");
        }
        DeclaredAccess declared = doors.declared(method);
        boolean reading = READING.contains(request.getMethod());
        if (declared.category() == null && declared.to() == Open.To.EVERYBODY) {
            if (!reading && !provesItself(request)) {
                throw tooOld();
            }
            return isText(request);
        }
        Visitor visitor = session.visitor(request);
        if (!doors.lets(declared, visitor)) {
            if (visitor.signedIn()) {
                throw new NotAllowed(reason(visitor, declared));
            }
            if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Api.class)) {
                throw new ApiTroubles.NotSignedIn();
            }
            if (reading) {
                session.want(request);
            } else {
                session.tell(request, refused.keep(request).isPresent() ? KEPT : LOST);
            }
            return sent(response, "/sign-in");
        }
        if (!reading && session.readsThePast(request) && !mayBeSentFromThePast(request)) {
            throw new NotAllowed("No: you are looking at what was known on an earlier day, which cannot be changed."
                    + " Go back to now (at the top of every page) and send it again.");
        }
        if (reading || provesItself(request)) {
            return isText(request);
        }
        RefusedForm.Waiting waiting = refused.keep(request).orElseThrow(Gate::tooOld);
        if (waiting.author().context().user().equals(visitor.context().user())) {
            return sent(response, "/kept/" + waiting.key());
        }
        throw new NotAllowed("No: somebody else filled this form in and has signed out since. It was kept for them, and"
                + " nothing was changed.");
    }

    /** A form that had waited for its author and is done now need not wait any longer. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception trouble) {
        String key = READING.contains(request.getMethod()) ? null : request.getParameter(FormToken.KEPT_FORM);
        if (key != null && KEY.matcher(key).matches() && response.getStatus() == HttpServletResponse.SC_SEE_OTHER) {
            kept.drop(session.visitor(request).context(), UUID.fromString(key));
        }
    }

    private static boolean sent(HttpServletResponse response, String path) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        return false;
    }

    private String reason(Visitor visitor, DeclaredAccess declared) {
        return declared.category() != null
                        && permissions.may(visitor.context(), declared.category()) instanceof Decision.No no
                ? no.why()
                : "No: this page is not open to you.";
    }

    /** PostgreSQL keeps no text that holds the character of number 0, and nobody types one. */
    private static boolean isText(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR
                && request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(typed -> typed.indexOf('\0') >= 0)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return true;
    }

    private static boolean provesItself(HttpServletRequest request) {
        if (request instanceof MultipartHttpServletRequest form) {
            // Reads the form; a file that is too large is said to be so here.
            form.getMultiFileMap();
        }
        return request.getDispatcherType() == DispatcherType.ERROR || FormToken.proves(request);
    }

    /** Back to now, out, a search, or how a list is shown: nothing that changes what is known. */
    private static boolean mayBeSentFromThePast(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(AsKnownPages.PATH)
                || path.equals("/sign-out")
                || Session.asksForPeople(request)
                || path.matches("/lists/[^/]+/show");
    }

    private static NotAllowed tooOld() {
        return new NotAllowed("No: this form has been open for too long or was not made here. Go back, load the page"
                + " again and send it once more.");
    }
}
