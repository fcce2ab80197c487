package uk.turnstone.walk;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.access.Context;
import uk.turnstone.database.Database;
import uk.turnstone.web.SignedIn;

/**
 * Walks every line of the table of cases as so many roles: their own case and another, open and barred by either setting.
 * Where somebody is barred, an address is asked for a second time with keys of nothing, and both must be told the same.
 */
public final class Walk implements AutoCloseable {
    /** Ending somebody's work needs no words, so it is done; it is undone for the next who may. */
    private static final String NOT_ENDED =
            "UPDATE access.involvement SET until_day = NULL WHERE until_day IS NOT NULL";

    private final SingleConnectionDataSource administrator;
    private final JdbcClient everything;
    private final CaseTable table;
    private final BiPredicate<Route, String> opens;
    private final Map<String, SignedIn> browsers = new LinkedHashMap<>();
    private final List<WalkedCase> cases;
    private final Map<CaseRow, Map<CaseKind, Set<String>>> found = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private int combinations;
    private int compared;

    /**
     * Puts workers and people into the database of a running application.
     *
     * @param as signs somebody in, by login
     * @param nobody a browser without session
     * @param job in whose name the people are delivered
     * @param opens whether a route opens to a role at all; one that does not is not walked
     * @param roles those to walk as
     */
    public Walk(
            Database database,
            CaseTable table,
            Context job,
            Function<String, SignedIn> as,
            SignedIn nobody,
            BiPredicate<Route, String> opens,
            Set<String> roles)
            throws java.sql.SQLException {
        this.table = table;
        this.opens = opens;
        administrator = new SingleConnectionDataSource(database.administrator(), true);
        everything = JdbcClient.create(administrator);
        Map<String, String> logins = Walkers.employ(everything);
        var work = new PagesOfWork(as.apply("owen.gritstone"), as.apply("pearl.granite"));
        cases = new WalkedPeople(database, new OnRecord(database, everything, job), work, logins).arrive();
        for (String role : new TreeSet<>(roles)) {
            browsers.put(role, role.equals("public") ? nobody : as.apply(Objects.requireNonNull(logins.get(role), role)));
        }
    }

    /** Walks. @return every difference from the table, in a line each */
    public List<String> differences() {
        for (CaseRow row : table.rows()) {
            found.put(row, new EnumMap<>(CaseKind.class));
        }
        for (boolean shown : new boolean[] {false, true}) {
            everything
                    .sql("UPDATE access.partnership SET restricted_shows = :shown")
                    .param("shown", shown)
                    .update();
            for (CaseKind kind : CaseKind.values()) {
                if (kind == CaseKind.RESTRICTED ? shown : !shown) {
                    cases.stream().filter(walked -> walked.is(kind)).forEach(walked -> walk(kind, walked));
                }
            }
        }
        found.forEach((row, kinds) -> kinds.forEach((kind, roles) -> compare(row, kind, roles)));
        return differences;
    }

    /** How many answers were held against the table: route, role, own or another case, open or barred by either setting. */
    public int combinations() {
        return combinations;
    }

    /** How many answers about somebody barred were held against the answer about nobody. */
    public int comparedWithNothing() {
        return compared;
    }

    /** What was found, as the lines of the table would say it. */
    public List<String> found() {
        return found.entrySet().stream()
                .filter(line -> !line.getKey().names().isEmpty())
                .map(line -> line.getKey().route().path() + "," + line.getKey().route().method() + ","
                        + String.join(" and ", line.getKey().names()) + "," + line.getKey().shows()
                        + java.util.Arrays.stream(CaseKind.values())
                                .map(kind -> "," + String.join(" ", line.getValue().getOrDefault(kind, Set.of())))
                                .collect(java.util.stream.Collectors.joining()))
                .toList();
    }

    private void walk(CaseKind kind, WalkedCase walked) {
        Map<Route, List<CaseRow>> rows = new LinkedHashMap<>();
        table.rows().stream()
                .filter(row -> !row.names().isEmpty() && row.isOfClient() == walked.isClient())
                .sorted(Comparator.comparing(row -> row.route().path()))
                .forEach(row -> rows.computeIfAbsent(row.route(), route -> new ArrayList<>()).add(row));
        browsers.forEach((role, browser) -> rows.forEach((route, lines) -> {
            if (opens.test(route, role)) {
                walk(kind, walked, role, browser, lines);
            }
        }));
    }

    private void walk(CaseKind kind, WalkedCase walked, String role, SignedIn browser, List<CaseRow> lines) {
        CaseRow first = lines.getFirst();
        Told told = ask(browser, first, walked);
        combinations++;
        if (told.fails()) {
            differences.add(first + " fails as " + role + ", " + kind.column() + ": " + told.status());
        }
        for (CaseRow line : lines) {
            Set<String> roles = Objects.requireNonNull(found.get(line)).computeIfAbsent(kind, any -> new TreeSet<>());
            if (told.opens() && (line.shows().isEmpty() || told.raw().contains(walked.mark(line.shows())))) {
                roles.add(role);
            }
        }
        boolean getsIt = first.to().getOrDefault(kind, Set.of()).contains(role);
        if (kind.isBarred() && first.hasKey() && !getsIt) {
            compared++;
            String difference = told.difference(ask(browser, first, walked.nobody()));
            if (!difference.isEmpty()) {
                differences.add(first + " as " + role + ", " + kind.column() + ", differs from nothing: " + difference);
            }
        }
    }

    private Told ask(SignedIn browser, CaseRow row, WalkedCase walked) {
        Told told = Told.of(browser.send(request(browser, row, walked), HttpResponse.BodyHandlers.ofByteArray()), walked);
        if (row.route().method().equals("POST") && told.status() == 303) {
            everything.sql(NOT_ENDED).update();
            // Takes the notice that the next page would show.
            browser.get("/who-may-see-what");
        }
        return told;
    }

    private static HttpRequest request(SignedIn browser, CaseRow row, WalkedCase walked) {
        String path = row.route().path();
        String words = (walked.isClient() ? "Eve " : "Ada ") + walked.surname();
        for (String name : row.names()) {
            String value =
                    switch (name) {
                        case "list", "client list" -> "PPO";
                        case "search", "client search" -> kept(browser, words);
                        default -> walked.key(name);
                    };
            path = path.replaceFirst("\\{[^}]*}", value);
        }
        var request = HttpRequest.newBuilder(URI.create(browser.base() + path));
        if (row.route().method().equals("GET")) {
            return request.build();
        }
        if (row.isSearchOfProgram()) {
            return request.header("Content-Type", "application/json")
                    .header("X-Form-Token", browser.token())
                    .POST(HttpRequest.BodyPublishers.ofString("{\"q\": \"" + words + "\"}"))
                    .build();
        }
        // An old version and nothing filled in: whoever may is told to correct it, and nothing is changed.
        Map<String, String> fields = new HashMap<>(Map.of("_token", browser.token(), "version", "999"));
        if (row.names().contains("list")) {
            fields.put("key", walked.key("action"));
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(java.util.stream.Collectors.joining("&"))))
                .build();
    }

    /** The key of a search; of none where the role may not search. */
    private static String kept(SignedIn browser, String words) {
        return browser.post("/people", Map.of("find", words))
                .headers()
                .firstValue("Location")
                .filter(location -> location.startsWith("/people/found/"))
                .map(location -> location.substring("/people/found/".length()))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private void compare(CaseRow row, CaseKind kind, Set<String> roles) {
        Set<String> written = new TreeSet<>(row.to().getOrDefault(kind, Set.of()));
        written.retainAll(browsers.keySet());
        if (!written.equals(roles)) {
            Set<String> more = new TreeSet<>(roles);
            more.removeAll(written);
            Set<String> fewer = new TreeSet<>(written);
            fewer.removeAll(roles);
            differences.add(row + ", " + kind.column() + ": not in the table " + more + ", in the table alone " + fewer);
        }
    }

    @Override
    public void close() {
        administrator.destroy();
    }
}
