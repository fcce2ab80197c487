package uk.turnstone.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import uk.turnstone.database.Database;
import uk.turnstone.database.DatabaseTrouble;
import uk.turnstone.definitions.DefinitionMistake;

/**
 * Keeps every version of every form in the database, and refuses one whose content has changed under the same number. Done
 * as the owner of the tables, since no working account may change what was asked.
 */
final class KnownDefinitions {
    private final Database database;

    /** A version that is known from before and no longer among the files. */
    record Old(String name, String text) {}

    KnownDefinitions(Database database) {
        this.database = database;
    }

    /**
     * Keeps these.
     *
     * @return the versions kept before that are not among them
     * @throws DefinitionMistake where one of them is kept with other content
     */
    List<Old> keep(List<Form> forms) {
        try (Connection connection = database.administrator()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET LOCAL ROLE turnstone_owner");
            }
            for (Form form : forms) {
                keep(connection, form);
            }
            connection.commit();
            return others(connection, forms);
        } catch (SQLException e) {
            throw new DatabaseTrouble("The forms cannot be kept: " + e.getMessage(), e);
        }
    }

    private static void keep(Connection connection, Form form) throws SQLException {
        String fingerprint = fingerprint(form.origin().content());
        try (var insert = connection.prepareStatement("""
                INSERT INTO forms.definition (form, version, fingerprint, definition) VALUES (?, ?, ?, ?)
                ON CONFLICT (form, version) DO UPDATE SET fingerprint = forms.definition.fingerprint
                RETURNING fingerprint
                """)) {
            insert.setString(1, form.id());
            insert.setInt(2, form.version());
            insert.setString(3, fingerprint);
            insert.setString(4, form.origin().text());
            try (var row = insert.executeQuery()) {
                row.next();
                if (!row.getString(1).equals(fingerprint)) {
                    throw new DefinitionMistake(
                            form.id(),
                            1,
                            1,
                            "version " + form.version() + " is known with other content, and answers may have been"
                                    + " given to it. Leave it as it was, and give what is new the version "
                                    + (form.version() + 1));
                }
            }
        }
    }

    private static List<Old> others(Connection connection, List<Form> forms) throws SQLException {
        List<Old> others = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT form, version, definition FROM forms.definition ORDER BY form, version")) {
            while (rows.next()) {
                String id = rows.getString(1);
                int version = rows.getInt(2);
                if (forms.stream().noneMatch(form -> form.id().equals(id) && form.version() == version)) {
                    others.add(new Old(id + " version " + version + ", as kept", rows.getString(3)));
                }
            }
        }
        return others;
    }

    private static String fingerprint(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
