package uk.turnstone.governance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.turnstone.database.Database;
import uk.turnstone.database.DatabaseTrouble;

/**
 * Tells the database at each start which tables hold what is about people, as the rooms declare them. Its functions that copy
 * and dispose read it there; the account of the pages can neither read nor change it.
 */
@Component
public final class HeldTables {
    private final List<HeldTable> all;

    HeldTables(List<HoldsRecordsAbout> rooms, Database database, JsonMapper json) {
        all = rooms.stream()
                .sorted(Comparator.comparingInt(HoldsRecordsAbout::order))
                .flatMap(room -> room.held().stream())
                .toList();
        load(database, json);
    }

    /** All tables, in the order in which they are disposed of. */
    public List<HeldTable> all() {
        return all;
    }

    private void load(Database database, JsonMapper json) {
        try (Connection connection = database.administrator()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("DELETE FROM governance.held_table");
            }
            insert(connection, json);
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseTrouble("The tables that hold what is about people cannot be written down.", e);
        }
    }

    private void insert(Connection connection, JsonMapper json) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                INSERT INTO governance.held_table (ordinal, table_name, title, picked, holding, told)
                VALUES (?, ?, ?, ?, ?, ?::jsonb)
                """)) {
            int ordinal = 0;
            for (HeldTable table : all) {
                row.setInt(1, ++ordinal);
                row.setString(2, table.table());
                row.setString(3, table.title());
                row.setString(4, table.picked());
                row.setString(5, table.holding());
                row.setString(
                        6,
                        json.writeValueAsString(table.told().stream()
                                .map(told -> List.of(told.heading(), told.expression(), told.ofOthers()))
                                .toList()));
                row.addBatch();
            }
            row.executeBatch();
        }
    }
}
