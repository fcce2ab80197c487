package uk.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.turnstone.database.Database;
import uk.turnstone.web.RunningTurnstone;

/** A table about people that no room names would be forgotten when somebody asks what is held, and when it is to go. */
class EveryTableAboutPeopleIsHeldTest extends RunningTurnstone {
    /** Columns by which a row is about a person on record, or hangs on such a row. */
    private static final List<String> ABOUT = List.of(
            "record_id", "record_a", "records", "side_a", "person_key", "plan_key", "action_key", "filled_key", "raw");

    /** Tables with such a column that are not disposed of with a record, and why. */
    private static final Map<String, String> NOT = Map.ofEntries(
            Map.entry("access.look", "the trail stays; its payloads go by their own rule"),
            Map.entry("access.restriction", "names a person by key alone; its records go"),
            Map.entry("governance.rights_request", "the register stays; its parts go by their own rule"),
            Map.entry("governance.legal_hold", "names a person by key alone"),
            Map.entry("governance.disposal", "says that something went, by key and counts"),
            Map.entry("intake.rejected_row", "is of no record; goes by its own rule"),
            Map.entry("people.person_key", "a key and nothing else"));

    @Autowired
    private HeldTables held;

    @Autowired
    private Database database;

    @Test
    void everyTableThatHoldsWhatIsAboutPeopleIsNamedByItsRoom() throws SQLException {
        Set<String> found = new TreeSet<>();
        for (String[] row : columns()) {
            if (ABOUT.contains(row[1])) {
                found.add(row[0]);
            }
        }
        Set<String> named =
                new TreeSet<>(held.all().stream().map(HeldTable::table).toList());
        assertThat(found).isNotEmpty();
        assertThat(found).allSatisfy(table -> assertThat(named.contains(table) || NOT.containsKey(table))
                .as(table + " is named by no room's HoldsRecordsAbout")
                .isTrue());
    }

    @Test
    void whatIsDeclaredIsInTheDatabaseAndCanBeRead() throws SQLException {
        try (var connection = database.administrator();
                var statement = connection.createStatement()) {
            for (HeldTable table : held.all()) {
                String told = table.told().isEmpty()
                        ? "1"
                        : String.join(
                                ", ",
                                table.told().stream()
                                        .map(each -> "(" + each.expression() + ")::text")
                                        .toList());
                String picked = table.picked().replace("$1", "ARRAY[0]::bigint[]");
                statement
                        .executeQuery("SELECT " + told + " FROM " + table.table() + " t WHERE " + picked)
                        .close();
            }
        }
    }

    private List<String[]> columns() throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (var connection = database.administrator();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT t.table_schema || '.' || t.table_name, c.column_name
                        FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
                        WHERE t.table_type = 'BASE TABLE' AND t.table_schema NOT IN ('pg_catalog', 'information_schema')
                          AND t.table_name NOT LIKE 'flyway%'
                          AND NOT EXISTS (SELECT 1 FROM pg_inherits i JOIN pg_class k ON k.oid = i.inhrelid
                              WHERE k.oid = (quote_ident(t.table_schema) || '.' || quote_ident(t.table_name))::regclass)
                        """)) {
            while (rows.next()) {
                columns.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return columns;
    }
}
