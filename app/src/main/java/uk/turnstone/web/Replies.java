package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.turnstone.access.Act;
import uk.turnstone.access.Installation;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Visitor;

/** Sends what a page's method answered: renders the page in its frame, or sends the browser on. */
@Component
final class Replies implements HandlerMethodReturnValueHandler {
    private final Templates templates;
    private final Session session;
    private final Doors doors;
    private final Stamps stamps;
    private final Assets assets;
    private final Look look;
    private final FormSeal seal;
    private final Installation installation;
    private final Permissions permissions;
    private final Clock clock;
    private final SameTime time;
    private final boolean timed;

    /** @param timed whether each page tells how long its template took, in milliseconds: for measuring only */
    Replies(
            Templates templates,
            Session session,
            Doors doors,
            Stamps stamps,
            Assets assets,
            Look look,
            FormSeal seal,
            Installation installation,
            Permissions permissions,
            Clock clock,
            SameTime time,
            @Value("${turnstone.servertiming:false}") boolean timed) {
        this.timed = timed;
        this.templates = templates;
        this.session = session;
        this.doors = doors;
        this.stamps = stamps;
        this.assets = assets;
        this.look = look;
        this.seal = seal;
        this.installation = installation;
        this.permissions = permissions;
        this.clock = clock;
        this.time = time;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returns) {
        return Reply.class.isAssignableFrom(returns.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returns, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = java.util.Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = java.util.Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        if (!(value instanceof Reply reply)) {
            throw new IllegalStateException(returns + " answered nothing");
        }
        response.setHeader("Cache-Control", "no-store");
        switch (reply) {
            case PageView view -> show(view, request, response);
            case SeeOther other -> {
                if (other.notice() != null) {
                    session.tell(request, other.notice());
                }
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", other.path());
            }
        }
    }

    private void show(PageView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (view.status() == HttpStatus.NOT_FOUND) {
            time.await(request);
        }
        Frame frame = frame(view, request);
        long began = System.nanoTime();
        byte[] page = templates.render(view, frame).getBytes(StandardCharsets.UTF_8);
        if (timed) {
            response.setHeader("Server-Timing", "template;dur=" + (System.nanoTime() - began) / 1e6);
        }
        response.setStatus(view.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page);
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean page = request.getMethod().equals("GET");
        return !page ? "/" : query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private Frame frame(PageView view, HttpServletRequest request) {
        Visitor visitor = session.visitor(request);
        Stamp stamp = view.stamp();
        return new Frame(
                visitor,
                doors.navigation(visitor, request.getRequestURI()),
                path -> doors.leads(path, visitor),
                doors.opens("/people", visitor),
                !visitor.context().decidedOn().equals(LocalDate.now(clock)),
                stamp == null ? stamps.ofPage(visitor, request) : stamp,
                session.takeNotice(request),
                () -> FormToken.of(request),
                () -> visitor.signedIn() ? seal.of(author(visitor)) : "",
                session.keys(request),
                assets,
                look,
                here(request),
                installation.isDemonstration(),
                visitor.signedIn()
                        && !installation.isDemonstration()
                        && permissions.may(visitor.context(), "access-rights", Act.WRITE),
                visitor.signedIn() && doors.opens("/report-a-breach", visitor));
    }

    private static FormSeal.Author author(Visitor visitor) {
        return new FormSeal.Author(visitor.context().user(), java.util.Objects.requireNonNull(visitor.post()));
    }
}
