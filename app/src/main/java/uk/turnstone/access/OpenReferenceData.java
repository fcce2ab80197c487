package uk.turnstone.access;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import uk.turnstone.database.Database;
import uk.turnstone.database.DatabaseTrouble;

/**
 * Brings the tables of access in line with the {@link AccessTable} when the application opens its database. Done as the
 * owner of the tables, since no working account may change who may see what.
 */
final class OpenReferenceData {
    private final AccessTable table;

    OpenReferenceData(AccessTable table) {
        this.table = table;
    }

    /** Loads the files in one transaction; does nothing where they are unchanged since they were last loaded. */
    void into(Database database) {
        try (Connection connection = database.administrator()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET LOCAL ROLE turnstone_owner");
                // The row is locked until the end, so that two processes do not load at once.
                try (var row =
                        statement.executeQuery("SELECT access_fingerprint FROM access.installation FOR UPDATE")) {
                    if (row.next() && Objects.equals(row.getString(1), table.fingerprint())) {
                        return;
                    }
                }
                load(connection);
                update(connection, "UPDATE access.installation SET access_fingerprint = ?", table.fingerprint());
            }
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseTrouble("The tables of access cannot be loaded: " + e.getMessage(), e);
        }
    }

    private void load(Connection connection) throws SQLException {
        each(connection, "partnerships", """
                INSERT INTO access.partnership (code, name) VALUES (?, ?)
                ON CONFLICT (code) DO UPDATE SET name = excluded.name
                """, "code", "name");
        each(connection, "agencies", """
                INSERT INTO access.agency (partnership_id, code, name, kind)
                SELECT partnership_id, ?, ?, ? FROM access.partnership
                ON CONFLICT (partnership_id, code) DO UPDATE SET name = excluded.name, kind = excluded.kind
                """, "code", "name", "kind");
        each(connection, "agreements", """
                INSERT INTO access.agreement (partnership_id, code, title, gateway, in_force_from, expires_on)
                SELECT partnership_id, ?, ?, ?, ?::date, nullif(?, '')::date FROM access.partnership
                ON CONFLICT (partnership_id, code) DO UPDATE SET title = excluded.title, gateway = excluded.gateway,
                    in_force_from = excluded.in_force_from, expires_on = excluded.expires_on
                """, "code", "title", "gateway", "in_force_from", "expires_on");
        each(connection, "categories", """
                INSERT INTO access.data_category (category, title, side, protected) VALUES (?, ?, ?, ?::boolean)
                ON CONFLICT (category) DO UPDATE SET title = excluded.title, side = excluded.side,
                    protected = excluded.protected
                """, "category", "title", "side", "protected");
        each(connection, "roles", """
                INSERT INTO access.role (role, title, side, purpose) VALUES (?, ?, ?, ?)
                ON CONFLICT (role) DO UPDATE SET title = excluded.title, side = excluded.side,
                    purpose = excluded.purpose
                """, "role", "title", "side", "purpose");
        update(connection, "DELETE FROM access.rule");
        each(
                connection,
                "rules",
                "INSERT INTO access.rule (role, category, reach, why) VALUES (?, ?, ?, ?)",
                "role",
                "category",
                "reach",
                "why");
        update(connection, "DELETE FROM access.post");
        each(connection, "users", """
                INSERT INTO access.app_user (partnership_id, login, name)
                SELECT partnership_id, ?, ? FROM access.partnership
                ON CONFLICT (login) DO UPDATE SET name = excluded.name
                """, "login", "name");
        each(connection, "users", """
                INSERT INTO access.post (user_id, agency_id, role)
                SELECT u.user_id, a.agency_id, ? FROM access.app_user u JOIN access.agency a USING (partnership_id)
                WHERE u.login = ? AND a.code = ?
                """, "role", "login", "agency");
    }

    private void each(Connection connection, String file, String sql, String... columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (NamedCsvRecord row : table.rows(file)) {
                for (int i = 0; i < columns.length; i++) {
                    statement.setString(i + 1, row.getField(columns[i]));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void update(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
