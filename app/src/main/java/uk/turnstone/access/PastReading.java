package uk.turnstone.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
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

    private @Nullable Set<String> views;

    PastReading(DataSource present) {
        super(present);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        Set<String> known = views(connection);
        return (Connection) Proxy.newProxyInstance(
                PastReading.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    if (SENDS_TEXT.contains(method.getName())) {
                        return call(connection, method, ofThePast(given, known));
                    }
                    Object answer = call(connection, method, given);
                    return answer instanceof Statement statement ? ofThePast(statement, known) : answer;
                });
    }

    private static Statement ofThePast(Statement statement, Set<String> views) {
        return (Statement) Proxy.newProxyInstance(
                PastReading.class.getClassLoader(),
                new Class<?>[] {Statement.class},
                (proxy, method, given) -> call(statement, method, ofThePast(given, views)));
    }

    private static @Nullable Object @Nullable [] ofThePast(@Nullable Object @Nullable [] given, Set<String> views) {
        if (given == null || given.length == 0 || !(given[0] instanceof String text)) {
            return given;
        }
        @Nullable Object[] past = given.clone();
        past[0] = ofThePast(text, views);
        return past;
    }

    /** The statement, with every table that has a view of the past replaced by it. */
    static String ofThePast(String statement, Set<String> views) {
        return NAME.matcher(statement).replaceAll(found -> {
            String view = found.group(1) + "_" + found.group(2);
            return Matcher.quoteReplacement(views.contains(view) ? "as_known." + view : found.group());
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

    private synchronized Set<String> views(Connection connection) throws SQLException {
        Set<String> found = views;
        if (found == null) {
            found = new HashSet<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            SELECT relname FROM pg_class WHERE relnamespace = 'as_known'::regnamespace AND relkind = 'v'
                            UNION SELECT proname FROM pg_proc WHERE pronamespace = 'as_known'::regnamespace
                            """)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            views = found;
        }
        return found;
    }
}
