package uk.turnstone.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings roles and tables up to date. Migrations run as the owner, who signs in nowhere. */
final class Tables {
    private static final String OWNER = "turnstone_owner";

    private Tables() {}

    static void bringUpToDate(ServerAddress address, Map<Account, String> passwords) {
        try (Connection connection = address.asAdministrator().getConnection()) {
            connection.createStatement().execute("SELECT pg_advisory_lock(7165023)");
            makeRoles(connection, passwords);
            Flyway.configure()
                    .dataSource(address.asAdministrator())
                    .initSql("SET ROLE " + OWNER)
                    .locations("classpath:db/migration")
                    .defaultSchema("turnstone")
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw new DatabaseTrouble("The roles of the database cannot be made: " + e.getMessage(), e);
        } catch (FlywayException e) {
            throw new DatabaseTrouble("The tables cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    private static void makeRoles(Connection connection, Map<Account, String> passwords) throws SQLException {
        try (var statement = connection.createStatement()) {
            makeRole(statement, OWNER, "NOLOGIN");
            statement.execute("GRANT " + OWNER + " TO CURRENT_USER");
            statement.execute("DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO " + OWNER
                    + "', current_database()); END $$");
            for (var account : passwords.entrySet()) {
                String login = account.getKey().login();
                makeRole(statement, login, "LOGIN");
                statement.execute("ALTER ROLE " + login + " NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD '"
                        + account.getValue() + "'");
            }
        }
    }

    private static void makeRole(java.sql.Statement statement, String role, String may) throws SQLException {
        statement.execute("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '" + role
                + "') THEN CREATE ROLE " + role + " " + may + "; END IF; END $$");
    }
}
