package uk.turnstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.turnstone.Turnstone;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Permissions;
import uk.turnstone.database.Database;
import uk.turnstone.walk.CaseTable;
import uk.turnstone.walk.Route;
import uk.turnstone.walk.Walk;
import uk.turnstone.web.SignedIn;

/**
 * Walks every line of docs/security/access-matrix-cases.csv over HTTP as every role: own case and another, open and barred by
 * either setting. The test EveryRouteAsEveryCaseTest does the same as one role of each kind.
 *
 * <p>{@code ./turnstone bench WalkEveryRoute [lines]}, in the folder of the sources; prints the number of combinations and
 * every difference from the table, and with {@code lines} what was found, as lines of the table. Ends with status 1 if
 * anything differs.
 */
public final class WalkEveryRoute {
    private static final Path TABLE = Path.of("docs", "security", "access-matrix-cases.csv");

    private WalkEveryRoute() {}

    /** @param arguments “lines” to print what was found */
    public static void main(String[] arguments) throws IOException, SQLException {
        CaseTable table = CaseTable.read(TABLE);
        Path data = Files.createTempDirectory("walk-every-route");
        int different;
        try (ConfigurableApplicationContext running = new SpringApplicationBuilder(Turnstone.class)
                .run(
                        "--turnstone.data=" + data,
                        "--turnstone.mode=demo",
                        "--server.port=0",
                        "--turnstone.nothing.milliseconds=0")) {
            different = walk(running, table, List.of(arguments).contains("lines"));
        }
        System.exit(different == 0 ? 0 : 1);
    }

    private static int walk(ConfigurableApplicationContext running, CaseTable table, boolean isToldWhatWasFound)
            throws SQLException {
        int port = running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var mappings = running.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        List<String> without = table.without(Route.of(mappings));
        without.forEach(route -> System.out.println("Without a line in the table: " + route));
        Set<String> roles = running.getBean(Permissions.class).roles().stream()
                .map(Permissions.Titled::name)
                .collect(Collectors.toSet());
        long began = System.nanoTime();
        try (var walk = new Walk(
                running.getBean(Database.class),
                table,
                running.getBean(Contexts.class).job("walk"),
                login -> SignedIn.as(login, port),
                SignedIn.nobody(port),
                (route, role) -> true,
                roles)) {
            List<String> differences = walk.differences();
            if (isToldWhatWasFound) {
                walk.found().forEach(System.out::println);
            }
            differences.forEach(System.out::println);
            System.out.printf(
                    "%,d combinations of route, role, case and restriction as %d roles; %,d answers about somebody barred held"
                            + " against the answer about nobody; %d differences; %d s; load of the machine %.1f%n",
                    walk.combinations(),
                    roles.size(),
                    walk.comparedWithNothing(),
                    differences.size() + without.size(),
                    (System.nanoTime() - began) / 1_000_000_000,
                    Memory.load());
            return differences.size() + without.size();
        }
    }
}
