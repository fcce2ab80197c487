package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Visitor;
import uk.turnstone.web.Arrival;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.Session;

/** One post at a time: chosen after signing in, changed in the head of the page. */
@Controller
@Open
final class OwnPostPages {
    private static final String NO_SUCH_POST = "You do not have that post, or it has ended.";

    private final Contexts contexts;
    private final Session session;
    private final Arrival arrival;
    private final HalfWay halfWay;

    OwnPostPages(Contexts contexts, Session session, Arrival arrival, HalfWay halfWay) {
        this.contexts = contexts;
        this.session = session;
        this.arrival = arrival;
        this.halfWay = halfWay;
    }

    @Open(Open.To.EVERYBODY)
    @GetMapping("/sign-in/post")
    Reply choose(HttpServletRequest request) {
        return halfWay.at(request, HalfWay.Proven.class)
                .<Reply>map(proven -> PageView.of(
                        "signin/posts", new OwnPostsPage(contexts.postsOf(proven.login()), null, "/sign-in/post")))
                .orElseGet(() -> SeeOther.at("/sign-in"));
    }

    @Open(Open.To.EVERYBODY)
    @PostMapping("/sign-in/post")
    Reply chosen(@RequestParam UUID post, HttpServletRequest request) {
        return halfWay.at(request, HalfWay.Proven.class)
                .map(proven -> arrival.in(request, visitor(proven.login(), post), proven.how()))
                .orElseGet(() -> SeeOther.at("/sign-in"));
    }

    @GetMapping("/posts")
    Reply posts(HttpServletRequest request) {
        Visitor visitor = session.visitor(request);
        return PageView.of(
                "signin/posts",
                new OwnPostsPage(contexts.postsOf(visitor.context().user()), visitor.post(), "/posts"));
    }

    @PostMapping("/posts")
    Reply switched(@RequestParam UUID post, HttpServletRequest request) {
        return arrival.switched(
                request, visitor(session.visitor(request).context().user(), post));
    }

    private Visitor visitor(String login, UUID post) {
        return contexts.inPost(login, post).orElseThrow(() -> new NotFound(NO_SUCH_POST));
    }
}
