package uk.turnstone.access;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
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
            boolean invented;
            try (var statement = connection.createStatement()) {
                statement.execute("SET LOCAL ROLE turnstone_owner");
                // The row is locked until the end, so that two processes do not load at once.
                try (var row =
                        statement.executeQuery("SELECT access_fingerprint, mode FROM access.installation FOR UPDATE")) {
                    row.next();
                    if (Objects.equals(row.getString(1), table.fingerprint())) {
                        return;
                    }
                    invented = !row.getString(2).equals("production");
                }
                load(connection);
                if (invented) {
                    workersOfTheDemonstration(connection);
                }
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
        each(
                connection,
                "agreements",
                """
                INSERT INTO access.agreement (partnership_id, code, title, kind, owner_id, parties, purposes, gateway, conditions,
                    in_force_from, review_on, expires_on)
                SELECT p.partnership_id, ?, ?, ?, (SELECT agency_id FROM access.agency a
                    WHERE a.partnership_id = p.partnership_id AND a.code = ?), ?, ?, ?, ?, ?::date, nullif(?, '')::date,
                    nullif(?, '')::date FROM access.partnership p
                ON CONFLICT (partnership_id, code) DO UPDATE SET title = excluded.title, kind = excluded.kind,
                    owner_id = excluded.owner_id, parties = excluded.parties, purposes = excluded.purposes,
                    gateway = excluded.gateway, conditions = excluded.conditions, in_force_from = excluded.in_force_from,
                    review_on = excluded.review_on, expires_on = excluded.expires_on
                """,
                "code",
                "title",
                "kind",
                "owner",
                "parties",
                "purposes",
                "gateway",
                "conditions",
                "in_force_from",
                "review_on",
                "expires_on");
        each(
                connection,
                "categories",
                """
                INSERT INTO access.data_category (category, title, side, protected, about, when_barred, break_glass)
                VALUES (?, ?, ?, ?::boolean, ?, ?, ? = 'may-ask')
                ON CONFLICT (category) DO UPDATE SET title = excluded.title, side = excluded.side,
                    protected = excluded.protected, about = excluded.about, when_barred = excluded.when_barred,
                    break_glass = excluded.break_glass
                """,
                "category",
                "title",
                "side",
                "protected",
                "about",
                "when_barred",
                "break_glass");
        each(connection, "roles", """
                INSERT INTO access.role (role, title, side, purposes, purpose, break_glass)
                SELECT r.role, r.title, r.side, string_to_array(r.purposes, '; '), split_part(r.purposes, '; ', 1),
                       r.glass = 'may-ask'
                FROM (VALUES (?, ?, ?, ?, ?)) AS r (role, title, side, purposes, glass)
                ON CONFLICT (role) DO UPDATE SET title = excluded.title, side = excluded.side,
                    purposes = excluded.purposes, purpose = excluded.purpose, break_glass = excluded.break_glass
                """, "role", "title", "side", "purposes", "break_glass");
        rules(connection);
        consents(connection);
        shares(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT access.apply_amendments()");
        }
        each(connection, "teams", """
                INSERT INTO access.team (agency_id, code, name)
                SELECT a.agency_id, ?, ? FROM access.agency a WHERE a.code = ?
                ON CONFLICT (agency_id, code) DO UPDATE SET name = excluded.name
                """, "code", "name", "agency");
    }

    /** Those as whom one signs in by choosing a name: never where the work is real. */
    private void workersOfTheDemonstration(Connection connection) throws SQLException {
        each(connection, "users", """
                INSERT INTO access.app_user (partnership_id, login, name)
                SELECT partnership_id, ?, ? FROM access.partnership
                ON CONFLICT (login) DO UPDATE SET name = excluded.name
                """, "login", "name");
        // A post that the files no longer name is ended and kept: looks and work point at it.
        update(
                connection,
                """
                UPDATE access.post p SET until_day = greatest(p.from_day, current_date - 1)
                FROM access.app_user u, access.agency a
                WHERE u.user_id = p.user_id AND a.agency_id = p.agency_id AND p.origin = 'demonstration' AND p.until_day IS NULL
                  AND u.login || '/' || a.code || '/' || p.role <> ALL (string_to_array(?, ' '))
                """,
                table.rows("users").stream()
                        .map(row -> row.getField("login") + "/" + row.getField("agency") + "/" + row.getField("role"))
                        .collect(Collectors.joining(" ")));
        each(connection, "users", """
                INSERT INTO access.post (user_id, agency_id, role, team_id, employer_id, origin)
                SELECT u.user_id, a.agency_id, p.role, t.team_id, e.agency_id, 'demonstration'
                FROM (VALUES (?, ?, ?, ?, ?)) AS p (login, agency, role, team, employer)
                JOIN access.app_user u ON u.login = p.login
                JOIN access.agency a ON a.code = p.agency AND a.partnership_id = u.partnership_id
                LEFT JOIN access.team t ON t.code = p.team
                LEFT JOIN access.agency e ON e.code = p.employer AND e.partnership_id = u.partnership_id
                ON CONFLICT (user_id, agency_id, role) WHERE until_day IS NULL
                    DO UPDATE SET team_id = excluded.team_id, employer_id = excluded.employer_id
                """, "login", "agency", "role", "team", "employer");
    }

    private void rules(Connection connection) throws SQLException {
        update(connection, "DELETE FROM access.rule");
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO access.rule (role, category, relation, read, list, search, export, write, why)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (Rule rule : new RuleBook(table).all()) {
                statement.setString(1, rule.role());
                statement.setString(2, rule.category());
                statement.setString(3, rule.relation().written());
                statement.setString(4, rule.read().written());
                statement.setString(5, rule.list().written());
                statement.setString(6, rule.search().written());
                statement.setString(7, rule.export().written());
                statement.setString(8, rule.write().written());
                statement.setString(9, rule.why());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void consents(Connection connection) throws SQLException {
        update(connection, "DELETE FROM access.consent_kind");
        each(
                connection,
                "consents",
                """
                INSERT INTO access.consent_kind (kind, title, category, asked_for, given_by, follows, valid_from, valid_to)
                VALUES (?, ?, ?, ?, string_to_array(?, '; '), ?, ?::date, nullif(?, '')::date)
                """,
                "kind",
                "title",
                "category",
                "asked_for",
                "given_by",
                "follows",
                "valid_from",
                "valid_to");
    }

    /** A row of the file names several givers, receivers and kinds of information; the table has a row for each of each. */
    private void shares(Connection connection) throws SQLException {
        update(connection, "DELETE FROM access.share");
        each(
                connection,
                "shares",
                """
                INSERT INTO access.share (agreement_id, giver, role, category, highest, condition, consent)
                SELECT a.agreement_id, giver, role, category, s.highest, s.condition, s.consent
                FROM (VALUES (?, ?, ?, ?, ?, ?, ?)) AS s (agreement, givers, receivers, categories, highest, condition, consent)
                JOIN access.agreement a ON a.code = s.agreement
                CROSS JOIN unnest(string_to_array(s.givers, ' ')) AS giver
                CROSS JOIN unnest(string_to_array(s.receivers, ' ')) AS role
                CROSS JOIN unnest(string_to_array(s.categories, ' ')) AS category
                ON CONFLICT DO NOTHING
                """,
                "agreement",
                "givers",
                "receivers",
                "categories",
                "highest",
                "condition",
                "consent");
    }

    private void each(Connection connection, String file, String sql, String... columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (NamedCsvRecord row : table.rows(file)) {
                for (int i = 0; i < columns.length; i++) {
                    statement.setString(i + 1, field(row, columns[i]));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A partnership's own file of shares from before there were consents has no such column. */
    private static String field(NamedCsvRecord row, String column) {
        return column.equals("consent") ? row.findField(column).orElse("") : row.getField(column);
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
