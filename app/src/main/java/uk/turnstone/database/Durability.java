package uk.turnstone.database;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a server must have switched on so that nothing it acknowledged is lost when the power fails. */
public final class Durability {
    private static final List<String> SETTINGS = List.of("fsync", "full_page_writes", "synchronous_commit");

    private Durability() {}

    static void check(ServerAddress address) {
        try (var connection = address.asAdministrator().getConnection()) {
            settings(connection).forEach((name, value) -> {
                if (value.equals("off")) {
                    throw new DatabaseTrouble(
                            "The database runs with " + name + " off and may lose what it has acknowledged. Switch "
                                    + name + " on in its postgresql.conf and start again.",
                            null);
                }
            });
        } catch (SQLException e) {
            throw new DatabaseTrouble(
                    "The database at " + address.url() + " cannot be reached or turns the sign-in down.", e);
        }
    }

    /** The settings by name, as the server reports them. */
    public static Map<String, String> settings(java.sql.Connection connection) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        for (String setting : SETTINGS) {
            try (var rows = connection.createStatement().executeQuery("SHOW " + setting)) {
                rows.next();
                found.put(setting, rows.getString(1));
            }
        }
        return found;
    }
}
