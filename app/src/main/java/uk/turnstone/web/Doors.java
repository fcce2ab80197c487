package uk.turnstone.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Visitor;

/** Every page of the application with what it needs. One that does not say keeps the application from starting. */
@Component
@ConditionalOnWebApplication
final class Doors implements SmartInitializingSingleton {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Permissions permissions;
    private final Map<String, DeclaredAccess> pages = new TreeMap<>();

    Doors(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            Permissions permissions) {
        this.mappings = mappings;
        this.permissions = permissions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.getObject().getHandlerMethods().forEach((mapping, handler) -> {
            DeclaredAccess declared = declared(handler);
            if (declared.category() != null) {
                // Asked for no role in particular: throws where the category is not in the table of access.
                permissions.may("public", declared.category());
            }
            if (mapping.getMethodsCondition().getMethods().stream()
                    .anyMatch(org.springframework.web.bind.annotation.RequestMethod.GET::equals)) {
                mapping.getPatternValues().forEach(pattern -> pages.put(pattern, declared));
            }
        });
    }

    /** What a handler says it needs. */
    DeclaredAccess declared(HandlerMethod handler) {
        return DeclaredAccess.of(handler)
                .orElseThrow(() -> new IllegalStateException(handler.getShortLogMessage()
                        + " says neither @Needs(\"category\") nor @Open: what nobody has decided is closed"));
    }

    /** Whether there is a page at this address that this visitor may open. */
    boolean opens(String path, Visitor visitor) {
        DeclaredAccess declared = pages.get(path);
        return declared != null && lets(declared, visitor);
    }

    /** Whether an address is not of a page that is closed to this visitor; addresses of something in particular are not looked into. */
    boolean leads(String path, Visitor visitor) {
        DeclaredAccess declared = pages.get(path);
        return declared == null || lets(declared, visitor);
    }

    boolean lets(DeclaredAccess declared, Visitor visitor) {
        return declared.category() == null
                ? declared.to() == Open.To.EVERYBODY || visitor.signedIn()
                : declared.opensTo(visitor.context().role(), permissions);
    }

    /** The main destinations, in the order of the page head. */
    List<NavigationEntry> navigation(Visitor visitor, String path) {
        return MAIN.stream()
                .filter(entry -> opens(entry.path(), visitor))
                .map(entry -> new NavigationEntry(entry.title(), entry.path(), under(entry.path(), path)))
                .toList();
    }

    private static boolean under(String entry, String path) {
        return path.equals(entry) || (!entry.equals("/") && path.startsWith(entry + "/"));
    }

    private static final List<Crumb> MAIN = List.of(
            new Crumb("Today", "/"),
            new Crumb("People", "/people"),
            new Crumb("Cohorts", "/cohorts"),
            new Crumb("Forms", "/forms"),
            new Crumb("Figures", "/figures"),
            new Crumb("Deliveries", "/deliveries"),
            new Crumb("Governance", "/governance"));
}
