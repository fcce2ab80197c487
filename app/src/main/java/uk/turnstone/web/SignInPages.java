package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.DemoUser;
import uk.turnstone.access.Visitor;

/** Signing in by choosing from a list, in a demonstration on this machine only, and signing out. */
@Controller
@Open(Open.To.EVERYBODY)
final class SignInPages {

    private final Contexts contexts;
    private final Session session;
    private final Doors doors;
    private final KeptForms kept;

    SignInPages(Contexts contexts, Session session, Doors doors, KeptForms kept) {
        this.kept = kept;
        this.contexts = contexts;
        this.session = session;
        this.doors = doors;
    }

    @GetMapping("/sign-in")
    Reply list() {
        return PageView.of(
                "web/sign-in",
                new SignInPage(contexts.demoUsers().stream()
                        .collect(
                                Collectors.groupingBy(DemoUser::agencyName, LinkedHashMap::new, Collectors.toList()))));
    }

    @PostMapping("/sign-in")
    Reply signIn(@RequestParam String login, HttpServletRequest request) {
        Visitor visitor = contexts.signedIn(login)
                .orElseThrow(() -> new NotFound("Nobody of that name works here. Choose a name from the list."));
        session.signIn(request, login);
        String wanted = session.takeWanted(request);
        if (!kept.of(visitor.context()).isEmpty()) {
            return SeeOther.at("/kept");
        }
        return SeeOther.at(wanted == null || wanted.startsWith("//") ? firstPage(visitor) : wanted);
    }

    @PostMapping("/sign-out")
    Reply signOut(HttpServletRequest request) {
        session.signOut(request);
        return new SeeOther("/sign-in", "You have signed out.");
    }

    private String firstPage(Visitor visitor) {
        return doors.navigation(visitor, "/").stream()
                .map(NavigationEntry::path)
                .findFirst()
                .orElse("/who-may-see-what");
    }
}
