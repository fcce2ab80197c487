package uk.turnstone.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that read the past (rule 10 of what the data must be able to say): where a statement names a table that keeps
 * when a thing was known, it reads the view of {@code as_known} instead, in which what came after the moment of the
 * transaction is not there. So every page, list and figure can be had as it was known, and none can forget to ask.
 */
final class PastReading extends DelegatingDataSource {
    private static final Pattern NAME =
            Pattern.compile("\\b(people|history|cohorts|plans|forms|areas|intake)\\.([a-z_]+)\\b");
    private static final Set<String> SENDS_TEXT = Set.of("prepareStatement", "prepareCall", "nativeSQL");

    private @Nullable Map<String, String> views;

    PastReading(DataSource present) {
        super(present);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        Map<String, String> known = views(connection);
        return (Connection) Proxy.newProxyInstance(
                PastReading.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    if (SENDS_TEXT.contains(method.getName())) {
                        return call(connection, method, ofThePast(given, known));
                    }
                    Object answer = call(connection, method, given);
                    return answer instanceof Statement statement ? ofThePast(statement, known) : answer;
                });
    }

    private static Statement ofThePast(Statement statement, Map<String, String> views) {
        return (Statement) Proxy.newProxyInstance(
                PastReading.class.getClassLoader(),
                new Class<?>[] {Statement.class},
                (proxy, method, given) -> call(statement, method, ofThePast(given, views)));
    }

    private static @Nullable Object @Nullable [] ofThePast(
            @Nullable Object @Nullable [] given, Map<String, String> views) {
        if (given == null || given.length == 0 || !(given[0] instanceof String text)) {
            return given;
        }
        @Nullable Object[] past = given.clone();
        past[0] = ofThePast(text, views);
        return past;
    }

    /** The statement, with every table that has a view of the past replaced by it. */
    static String ofThePast(String statement, Map<String, String> views) {
        return NAME.matcher(statement).replaceAll(found -> {
            String view = views.get(found.group(1) + "_" + found.group(2));
            return Matcher.quoteReplacement(view == null ? found.group() : view);
        });
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] given)
            throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** What stands beside which table, with the schema that the account of these connections reads. */
    private synchronized Map<String, String> views(Connection connection) throws SQLException {
        Map<String, String> found = views;
        if (found == null) {
            found = new HashMap<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            WITH seen AS (
                                SELECT CASE current_user WHEN 'turnstone_figures' THEN 'as_known_figures' ELSE 'as_known' END AS room)
                            SELECT relname, room || '.' || relname FROM pg_class, seen
                            WHERE relnamespace = room::regnamespace AND relkind = 'v'
                            UNION SELECT proname, room || '.' || proname FROM pg_proc, seen
                            WHERE pronamespace = room::regnamespace AND proname <> 'moment'
                            """)) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            views = found;
        }
        return found;
    }
}
