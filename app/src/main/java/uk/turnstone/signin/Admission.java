package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Visitor;
import uk.turnstone.web.Arrival;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Lets somebody in who has proven who they are: into their post, or to choose one of several. */
@Component
final class Admission {
    private static final String NO_POST = "You are known here, but have no post today, and without one nothing opens."
            + " Whoever looks after the accounts of your agency can give you one.";

    private final Contexts contexts;
    private final Arrival arrival;
    private final HalfWay halfWay;
    private final SignInTrail trail;

    Admission(Contexts contexts, Arrival arrival, HalfWay halfWay, SignInTrail trail) {
        this.contexts = contexts;
        this.arrival = arrival;
        this.halfWay = halfWay;
        this.trail = trail;
    }

    /** @param how by what they signed in, in a word or two */
    Reply admit(HttpServletRequest request, String login, String how) {
        List<Visitor> posts = contexts.postsOf(login);
        if (posts.isEmpty()) {
            trail.refused(login, how + ", but no post today", request.getRemoteAddr());
            return new SeeOther("/sign-in", NO_POST);
        }
        if (posts.size() == 1) {
            return arrival.in(request, posts.getFirst(), how);
        }
        halfWay.to(request, new HalfWay.Proven(login, how));
        return SeeOther.at("/sign-in/post");
    }
}
