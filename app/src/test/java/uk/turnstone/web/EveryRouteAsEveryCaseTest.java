package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.turnstone.TestDatabase;
import uk.turnstone.Turnstone;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Permissions;
import uk.turnstone.database.Database;
import uk.turnstone.walk.CaseTable;
import uk.turnstone.walk.Route;
import uk.turnstone.walk.Walk;

/**
 * Walks every route that names somebody, or that lists people, over HTTP as one role of each kind: their own case and another,
 * open and restricted by either setting, against docs/security/access-matrix-cases.csv. Roles are of one kind where
 * docs/security/access-matrix.csv opens the same routes to them. All 64 roles are walked by the bench, WalkEveryRoute.
 */
@SpringBootTest(classes = Turnstone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryRouteAsEveryCaseTest {
    private static final Path SECURITY = Path.of(System.getProperty("turnstone.root", ".."), "docs", "security");

    @Autowired
    private Database database;

    @Autowired
    private Permissions permissions;

    @Autowired
    private Contexts contexts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @LocalServerPort
    private int port;

    /** A database of its own: its 63 workers are nobody's colleagues. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        // Thousands of answers say that there is nothing; how long they take is measured by the bench, HiddenOrNothing.
        registry.add("turnstone.nothing.milliseconds", () -> 0);
    }

    private static CaseTable table() throws IOException {
        return CaseTable.read(SECURITY.resolve("access-matrix-cases.csv"));
    }

    @Test
    void everyRouteThatNamesSomethingHasItsLineAndEveryLineItsRouteAndItsRoles() throws IOException {
        List<Route> routes = Route.of(mappings);
        assertThat(table().without(routes))
                .as("routes without a line in docs/security/access-matrix-cases.csv")
                .isEmpty();
        assertThat(table().tooMany(routes)).as("lines without a route").isEmpty();
        assertThat(permissions.roles().stream().map(Permissions.Titled::name)).containsAll(table().roles());
    }

    @Test
    void everyCaseOpensToWhomTheTableSaysAndWhoeverIsBarredIsToldWhatTheyAreToldOfNobody()
            throws IOException, SQLException {
        Set<String> roles = Set.copyOf(oneOfEachKind());
        Map<Route, Set<String>> opens = opens();
        try (var walk = new Walk(
                database,
                table(),
                contexts.job("walk"),
                login -> SignedIn.as(login, port),
                SignedIn.nobody(port),
                (route, role) -> opens.getOrDefault(route, Set.of()).contains(role),
                roles)) {
            List<String> differences = walk.differences();
            System.out.println(
                    "Walked " + walk.combinations() + " combinations of route, role, case and restriction as "
                            + roles.size() + " roles, and held " + walk.comparedWithNothing()
                            + " answers about somebody restricted against the answer about nobody");
            if (!differences.isEmpty()) {
                System.out.println(String.join("\n", walk.found()));
            }
            assertThat(differences).isEmpty();
            assertThat(walk.combinations()).isGreaterThan(1000);
            assertThat(walk.comparedWithNothing()).isGreaterThan(1000);
        }
    }

    /** Roles to which the same routes open are of one kind; the first stands for all. */
    private List<String> oneOfEachKind() throws IOException {
        Map<Set<Route>, String> kinds = new LinkedHashMap<>();
        Map<Route, Set<String>> opens = opens();
        for (Permissions.Titled role : permissions.roles()) {
            kinds.putIfAbsent(
                    opens.keySet().stream()
                            .filter(route -> opens.get(route).contains(role.name()))
                            .collect(Collectors.toSet()),
                    role.name());
        }
        return List.copyOf(kinds.values());
    }

    /** To whom docs/security/access-matrix.csv opens each route; EveryRouteAsEveryRoleTest holds it against the pages. */
    private Map<Route, Set<String>> opens() throws IOException {
        Set<String> all =
                permissions.roles().stream().map(Permissions.Titled::name).collect(Collectors.toSet());
        try (var matrix = CsvReader.builder().ofNamedCsvRecord(SECURITY.resolve("access-matrix.csv"))) {
            return matrix.stream()
                    .collect(Collectors.toMap(
                            row -> new Route(row.getField("route"), row.getField("method")),
                            row -> switch (row.getField("roles")) {
                                case "everybody" -> all;
                                case "signed in" ->
                                    all.stream()
                                            .filter(role -> !role.equals("public"))
                                            .collect(Collectors.toSet());
                                default -> Set.of(row.getField("roles").split(" "));
                            }));
        }
    }
}
