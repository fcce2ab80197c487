package uk.turnstone.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
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

    private final Doors doors;
    private final Session session;
    private final Permissions permissions;

    Gate(Doors doors, Session session, Permissions permissions) {
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
            return (reading || provesItself(request)) && isText(request);
        }
        Visitor visitor = session.visitor(request);
        if (!doors.lets(declared, visitor)) {
            if (visitor.signedIn()) {
                throw new NotAllowed(reason(visitor, declared));
            }
            if (reading) {
                session.want(request);
            }
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/sign-in");
            return false;
        }
        return (reading || provesItself(request)) && isText(request);
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
        if (request.getDispatcherType() == DispatcherType.ERROR || FormToken.proves(request)) {
            return true;
        }
        throw new NotAllowed("No: this form has been open for too long or was not made here. Go back, load the page"
                + " again and send it once more.");
    }
}
