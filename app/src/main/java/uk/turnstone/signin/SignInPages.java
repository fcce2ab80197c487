package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.DemoUser;
import uk.turnstone.access.Installation;
import uk.turnstone.access.Visitor;
import uk.turnstone.web.Arrival;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.Session;

/** The page where one signs in, choosing a name where everybody is invented, and signing out. */
@Controller
@Open(Open.To.EVERYBODY)
final class SignInPages {
    /** Takes from the browser what it kept of the pages; the cookie is given up by ending the session. */
    private static final String FORGET = "\"cache\", \"storage\"";

    private final Contexts contexts;
    private final Session session;
    private final Arrival arrival;
    private final Installation installation;
    private final SignInView view;

    SignInPages(Contexts contexts, Session session, Arrival arrival, Installation installation, SignInView view) {
        this.contexts = contexts;
        this.session = session;
        this.arrival = arrival;
        this.installation = installation;
        this.view = view;
    }

    @GetMapping("/sign-in")
    Reply signIn(HttpServletRequest request) {
        if (!installation.isDemonstration()) {
            return view.plain(request);
        }
        return PageView.of(
                "signin/demonstration",
                new DemoSignInPage(contexts.demoUsers().stream()
                        .collect(
                                Collectors.groupingBy(DemoUser::agencyName, LinkedHashMap::new, Collectors.toList()))));
    }

    /** Of a demonstration: where the work is real there is no such thing, and nobody is signed in by a name alone. */
    @PostMapping("/sign-in")
    Reply chooseName(
            @RequestParam String login, @RequestParam(required = false) UUID post, HttpServletRequest request) {
        if (!installation.isDemonstration()) {
            throw new NotFound("Nobody signs in here by choosing a name.");
        }
        Visitor visitor = (post == null ? contexts.signedIn(login) : contexts.inPost(login, post))
                .orElseThrow(() -> new NotFound("Nobody of that name works here. Choose a name from the list."));
        return arrival.in(request, visitor, "choice of a name");
    }

    @PostMapping("/sign-out")
    Reply signOut(HttpServletRequest request, HttpServletResponse response) {
        session.end(request);
        response.setHeader("Clear-Site-Data", FORGET);
        return new SeeOther("/sign-in", "You have signed out.");
    }
}
