package uk.turnstone.database;

import java.sql.SQLException;

/** Which PostgreSQL there must be: the one that comes along is new enough, one that is given may be too old. */
public final class ServerVersion {
    /** The oldest major version that the tables and their tests are written for. */
    public static final int OLDEST = 18;

    private ServerVersion() {}

    static void check(ServerAddress address) {
        try (var connection = address.asAdministrator().getConnection()) {
            check(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new DatabaseTrouble(
                    "The database at " + address.url() + " cannot be reached or turns the sign-in down.", e);
        }
    }

    /** @throws DatabaseTrouble if this major version is too old, saying what to do */
    static void check(int major) {
        if (major < OLDEST) {
            throw new DatabaseTrouble(
                    "This server is PostgreSQL " + major + "; Turnstone needs " + OLDEST
                            + " or newer. Upgrade it, or leave --db out and use the PostgreSQL that comes along.",
                    null);
        }
    }
}
