package uk.turnstone.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import uk.turnstone.database.Database;
import uk.turnstone.database.DatabaseTrouble;

/**
 * What an installation is for, from its first start on and for ever.
 *
 * @param mode demonstration or real work
 */
public record Installation(Mode mode) {

    /** What an installation is for. */
    public enum Mode {
        /** Invented people only; one signs in by choosing a name, on this machine only. */
        DEMO,
        /** Real work: real sign-in, other machines, cookies over encrypted connections only. */
        PRODUCTION;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** True where one signs in by choosing a name. */
    public boolean isDemonstration() {
        return mode == Mode.DEMO;
    }

    /**
     * Reads the mode, or settles it where the installation has never been started.
     *
     * @param asked demo, production, or empty: whatever it is, and production where it is new
     * @throws DatabaseTrouble if the installation is for something else; no setting changes what it was made for
     */
    static Installation opened(Database database, String asked) {
        try (Connection connection = database.administrator();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL ROLE turnstone_owner");
            String known;
            try (var rows = statement.executeQuery("SELECT mode FROM access.installation FOR UPDATE")) {
                rows.next();
                known = rows.getString(1);
            }
            Mode wanted = asked.isBlank() ? null : mode(asked);
            if (known.equals("undecided")) {
                Mode fresh = wanted == null ? Mode.PRODUCTION : wanted;
                statement.execute("UPDATE access.installation SET mode = '" + fresh.written() + "'");
                connection.commit();
                return new Installation(fresh);
            }
            Mode mode = mode(known);
            if (wanted != null && wanted != mode) {
                throw new DatabaseTrouble(refusal(mode), null);
            }
            return new Installation(mode);
        } catch (SQLException e) {
            throw new DatabaseTrouble("What this data folder is for cannot be settled: " + e.getMessage(), e);
        }
    }

    private static Mode mode(String written) {
        for (Mode mode : Mode.values()) {
            if (mode.written().equals(written)) {
                return mode;
            }
        }
        throw new DatabaseTrouble("TURNSTONE_MODE wants demo or production, not " + written + ".", null);
    }

    private static String refusal(Mode mode) {
        return mode == Mode.DEMO
                ? "This data folder is a demonstration's and never becomes one for real work. Name another with --data."
                : "This data folder is for real work and never becomes a demonstration, where anybody signs in by choosing"
                        + " a name. Name another with --data.";
    }
}
