package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.Open;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Signing in at a provider of one's agency: there and back. */
@Controller
@Open(Open.To.EVERYBODY)
final class ProviderPages {
    private static final String KEPT = ProviderPages.class.getName();
    private static final String FAILED = "Signing in at %s did not work. Try again; if it happens again, tell whoever"
            + " looks after your computer.";
    private static final String BOTH_SIDES = "%s says that you work both with those who harm and with those who are"
            + " harmed. Nobody may do both here. Ask whoever looks after your groups.";

    private final Providers providers;
    private final OpenIdConnect connect;
    private final ProviderUsers users;
    private final Admission admission;
    private final HalfWay halfWay;
    private final SignInTrail trail;
    private final PublicAddress address;

    ProviderPages(
            Providers providers,
            OpenIdConnect connect,
            ProviderUsers users,
            Admission admission,
            HalfWay halfWay,
            SignInTrail trail,
            PublicAddress address) {
        this.providers = providers;
        this.connect = connect;
        this.users = users;
        this.admission = admission;
        this.halfWay = halfWay;
        this.trail = trail;
        this.address = address;
    }

    /** Kept with the browser's session until it comes back; good once, and for this provider only. */
    private record Away(String provider, OpenIdConnect.Begun begun) {}

    @GetMapping("/sign-in/with/{id}")
    Object begin(@PathVariable String id, HttpServletRequest request) {
        Provider provider = provider(id);
        OpenIdConnect.Begun begun = OpenIdConnect.Begun.fresh();
        try {
            URI there = connect.begin(provider, back(provider, request), begun);
            request.getSession().setAttribute(KEPT, new Away(id, begun));
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(there).build();
        } catch (ProviderTrouble e) {
            return failed(provider, e, request);
        }
    }

    @GetMapping("/sign-in/from/{id}")
    Reply end(@PathVariable String id, HttpServletRequest request) {
        Provider provider = provider(id);
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(KEPT);
        if (session == null || !(kept instanceof Away away) || !away.provider().equals(id)) {
            return new SeeOther("/sign-in", "That sign-in was not begun in this browser. Begin again.");
        }
        session.removeAttribute(KEPT);
        try {
            URI back = back(provider, request);
            URI answer = URI.create(back + "?" + request.getQueryString());
            return switch (users.arrived(provider, connect.end(provider, back, away.begun(), answer))) {
                case ProviderUsers.Known known -> admission.admit(request, known.login(), provider.title());
                case ProviderUsers.BothSides both -> new SeeOther("/sign-in", BOTH_SIDES.formatted(provider.title()));
            };
        } catch (ProviderTrouble e) {
            return failed(provider, e, request);
        }
    }

    private Reply failed(Provider provider, ProviderTrouble trouble, HttpServletRequest request) {
        trail.refused(null, provider.id() + ": " + trouble.getMessage(), request.getRemoteAddr());
        return new SeeOther("/sign-in", FAILED.formatted(provider.title()));
    }

    private Provider provider(String id) {
        halfWay.onlyInProduction();
        return providers.named(id).orElseThrow(() -> new NotFound("There is no such sign-in provider."));
    }

    private URI back(Provider provider, HttpServletRequest request) {
        return URI.create(address.of(request) + "/sign-in/from/" + provider.id());
    }
}
