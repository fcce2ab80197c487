package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.DemoUser;
import uk.turnstone.access.Permissions;

/**
 * Holds every route of the running application against docs/security/access-matrix.csv, and walks each as every role and as
 * nobody. A page that is let through to somebody may answer as it likes (200, 303, 400, 404, 422 with a made-up key), but
 * may not fail; one that is closed answers 403, or sends nobody to sign in, which an interface for programs says by 401.
 */
class EveryRouteAsEveryRoleTest extends RunningTurnstone {
    private static final Path MATRIX =
            Path.of(System.getProperty("turnstone.root", ".."), "docs", "security", "access-matrix.csv");
    private static final String EVERYBODY = "everybody";
    private static final String SIGNED_IN = "signed in";

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private Doors doors;

    @Autowired
    private Permissions permissions;

    @Autowired
    private Contexts contexts;

    private record Route(String path, String method, DeclaredAccess declared) {
        String row(Permissions permissions) {
            return path + "," + method + "," + (declared.category() == null ? "" : declared.category()) + ","
                    + String.join(" ", roles(permissions));
        }

        Set<String> roles(Permissions permissions) {
            if (declared.category() == null) {
                return Set.of(declared.to() == Open.To.EVERYBODY ? EVERYBODY : SIGNED_IN);
            }
            return permissions.roles().stream()
                    .map(Permissions.Titled::name)
                    .filter(role -> declared.opensTo(role, permissions))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        boolean opensTo(String role, Permissions permissions) {
            Set<String> roles = roles(permissions);
            return roles.contains(EVERYBODY)
                    || (roles.contains(SIGNED_IN) && !role.equals("public"))
                    || roles.contains(role);
        }
    }

    @Test
    void everyRouteHasItsRowAndEveryRowItsRoute() throws IOException {
        Set<String> written;
        try (var reader = CsvReader.builder().ofNamedCsvRecord(MATRIX)) {
            written = reader.stream()
                    .filter(row -> !Set.of("command", "job").contains(row.getField("method")))
                    .map(EveryRouteAsEveryRoleTest::row)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> real = routes().map(route -> route.row(permissions)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(written)
                .as(
                        "docs/security/access-matrix.csv (without its last column, note) should hold these rows:\n%s",
                        String.join(",\n", real))
                .isEqualTo(real);
    }

    @Test
    void everyRouteOpensToWhomTheMatrixSaysAndToNobodyElse() {
        Map<String, SignedIn> browsers = new LinkedHashMap<>();
        browsers.put("public", nobody());
        for (DemoUser user : contexts.demoUsers()) {
            browsers.computeIfAbsent(user.role(), role -> as(user.login()));
        }
        List<String> wrong = new ArrayList<>();
        int walked = 0;
        // Signing out comes last, because it ends the session.
        List<Route> routes = routes().sorted(
                        Comparator.comparing((Route route) -> route.path().equals("/sign-out"))
                                .thenComparing(Route::path))
                .toList();
        for (Route route : routes) {
            for (var browser : browsers.entrySet()) {
                walked++;
                String fault = fault(route, browser.getKey(), browser.getValue());
                if (!fault.isEmpty()) {
                    wrong.add(fault);
                }
            }
        }
        System.out.println("Walked " + walked + " combinations of route and role");
        assertThat(wrong).isEmpty();
        assertThat(walked).isGreaterThanOrEqualTo(browsers.size() * 6);
    }

    private String fault(Route route, String role, SignedIn browser) {
        var reply = browser.send(request(route, browser));
        int status = reply.statusCode();
        boolean toSignIn = reply.headers()
                        .firstValue("Location")
                        .filter("/sign-in"::equals)
                        .isPresent()
                && !route.path().equals("/sign-out");
        boolean closed = status == 403 || status == 401 || toSignIn;
        String what = route.method() + " " + route.path() + " as " + role + " answers " + status;
        if (status >= 500 && !route.path().equals("/error")) {
            return what + ", a failure";
        }
        if (route.opensTo(role, permissions)) {
            return closed && !sendsFormWithoutSession(route, role) ? what + ", but should be open" : "";
        }
        if (!closed) {
            return what + ", but should be closed";
        }
        boolean saysSo = route.path().startsWith(Api.ROOT) ? status == 401 : toSignIn;
        return role.equals("public") && !saysSo ? what + ", but should send to sign-in" : "";
    }

    /** Nobody has no session and so no form of ours: the refusal is right. */
    private static boolean sendsFormWithoutSession(Route route, String role) {
        return route.method().equals("POST") && role.equals("public");
    }

    private static HttpRequest request(Route route, SignedIn browser) {
        String path = route.path()
                .replaceAll("\\{[^}]*[kK]ey[^}]*}", "00000000-0000-4000-8000-000000000000")
                .replaceAll("\\{[^}]*}", "0");
        var request = HttpRequest.newBuilder(URI.create(browser.base() + path));
        if (route.method().equals("GET")) {
            return request.build();
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .method(route.method(), HttpRequest.BodyPublishers.ofString("_token=" + browser.token()))
                .build();
    }

    private Stream<Route> routes() {
        return mappings.getHandlerMethods().entrySet().stream().flatMap(entry -> {
            Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
            Stream<String> names =
                    methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
            return names.flatMap(method -> entry.getKey().getPatternValues().stream()
                    .map(path -> new Route(path, method, doors.declared(entry.getValue()))));
        });
    }

    private static String row(NamedCsvRecord row) {
        String roles =
                Stream.of(row.getField("roles").split(" (?!in$)")).sorted().collect(Collectors.joining(" "));
        return row.getField("route") + "," + row.getField("method") + "," + row.getField("category") + "," + roles;
    }
}
