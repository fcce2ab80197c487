package uk.turnstone.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/**
 * Clears away what a kill left half done: staging tables and deliveries in reading that no living process holds. A process
 * that reads a delivery holds a lock on its number for as long as it lives.
 */
@Component
public final class UnfinishedDeliveries {
    private static final int LOCK_SPACE = 7_165;

    /** A kill between publishing and tidying up leaves tables of a delivery that is no longer in reading. */
    private static final String LEFT_BEHIND = """
            SELECT delivery_id FROM intake.delivery WHERE state = 'reading'
            UNION
            SELECT substring(tablename FROM '[0-9]+$')::integer FROM pg_tables
            WHERE schemaname = 'staging' AND tablename ~ '^[a-z]+_[0-9]+$'
            ORDER BY 1
            """;

    private final Database database;

    UnfinishedDeliveries(Database database) {
        this.database = database;
    }

    static void hold(Connection connection, int delivery) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT pg_advisory_lock(" + LOCK_SPACE + ", " + delivery + ")")) {
            rows.next();
        }
    }

    /**
     * Takes up a delivery that this process holds. While it waited for its turn nobody held it, so that another process that
     * started meanwhile may have cleared it away, and somebody may have decided on it anew.
     *
     * @return false if it has been taken in or refused meanwhile
     */
    static boolean takeUp(Connection connection, int delivery) throws SQLException {
        try (var statement = connection.prepareStatement("""
                UPDATE intake.delivery SET state = 'reading' WHERE delivery_id = ? AND state IN ('reading', 'waiting', 'failed')
                """)) {
            statement.setInt(1, delivery);
            return statement.executeUpdate() == 1;
        }
    }

    /**
     * Clears them away.
     *
     * @return how many deliveries had not been finished
     */
    public int clear() {
        try (Connection connection = database.connection(Account.INTAKE)) {
            int cleared = 0;
            for (int delivery : leftBehind(connection)) {
                if (letGo(connection, delivery)) {
                    StagingTables.drop(connection, delivery);
                    cleared += fail(connection, delivery);
                    letGoOf(connection, delivery);
                }
            }
            return cleared;
        } catch (SQLException e) {
            throw new StagingTrouble(e);
        }
    }

    private static List<Integer> leftBehind(Connection connection) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (var rows = connection.createStatement().executeQuery(LEFT_BEHIND)) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private static boolean letGo(Connection connection, int delivery) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT pg_try_advisory_lock(" + LOCK_SPACE + ", " + delivery + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    static void letGoOf(Connection connection, int delivery) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT pg_advisory_unlock(" + LOCK_SPACE + ", " + delivery + ")")) {
            rows.next();
        }
    }

    private static int fail(Connection connection, int delivery) throws SQLException {
        try (var statement = connection.prepareStatement("""
                WITH kept AS (SELECT EXISTS (SELECT 1 FROM intake.waiting_part WHERE delivery_id = ?) AS file)
                UPDATE intake.delivery SET state = CASE WHEN file THEN 'waiting' ELSE 'failed' END,
                    note = CASE WHEN file THEN 'Turnstone was stopped half-way. Nothing of the file was taken in; say yes again, or refuse it.'
                           ELSE 'Turnstone was stopped half-way. Nothing of the file was kept; deliver it again.' END
                FROM kept WHERE delivery_id = ? AND state = 'reading'
                """)) {
            statement.setInt(1, delivery);
            statement.setInt(2, delivery);
            return statement.executeUpdate();
        }
    }
}
