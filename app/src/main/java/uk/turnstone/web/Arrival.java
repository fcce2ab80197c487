package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Visitor;

/** Where somebody goes who has just signed in: to what waits for them, to what they wanted, or to their first page. */
@Component
public final class Arrival {
    private final Session session;
    private final Doors doors;
    private final KeptForms kept;

    Arrival(Session session, Doors doors, KeptForms kept) {
        this.session = session;
        this.doors = doors;
        this.kept = kept;
    }

    /** Begins the session and goes on. @param how by what they signed in, in a word or two */
    public Reply in(HttpServletRequest request, Visitor visitor, String how) {
        session.begin(request, visitor, how);
        return on(request, visitor);
    }

    /** Goes on in another post of the same user, in a session of its own: forms of the former post no longer prove themselves. */
    public Reply switched(HttpServletRequest request, Visitor visitor) {
        session.switchTo(request, visitor);
        return kept.of(visitor.context()).isEmpty() ? SeeOther.at(firstPage(visitor)) : SeeOther.at("/kept");
    }

    private Reply on(HttpServletRequest request, Visitor visitor) {
        String wanted = session.takeWanted(request);
        if (!kept.of(visitor.context()).isEmpty()
                || !kept.elsewhere(visitor.context()).isEmpty()) {
            return SeeOther.at("/kept");
        }
        return SeeOther.at(wanted == null || wanted.startsWith("//") ? firstPage(visitor) : wanted);
    }

    private String firstPage(Visitor visitor) {
        return doors.navigation(visitor, "/").stream()
                .map(NavigationEntry::path)
                .findFirst()
                .orElse("/who-may-see-what");
    }
}
