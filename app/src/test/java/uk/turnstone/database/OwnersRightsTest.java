package uk.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.turnstone.TestDatabase;

/** Functions that work with their owner's rights do what they say, whatever whoever calls them has made beforehand. */
class OwnersRightsTest {

    @Test
    void eachLooksIntoTemporaryTablesLast() throws SQLException {
        try (Database database = TestDatabase.fresh();
                Connection connection = database.administrator()) {
            assertThat(lines(connection, "SELECT oid::regprocedure::text FROM pg_proc WHERE prosecdef"))
                    .contains("access.readable_holdings()", "intake.kept_deliveries()");
            assertThat(lines(connection, """
                    SELECT oid::regprocedure::text FROM pg_proc
                    WHERE prosecdef AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (proconfig), false)
                    """)).isEmpty();
        }
    }

    @Test
    void aTemporaryTableIsNotTakenForTheCatalogue() throws SQLException {
        try (Database database = TestDatabase.fresh();
                Connection intake = database.connection(Account.INTAKE)) {
            intake.createStatement()
                    .execute("CREATE TEMP TABLE pg_inherits (inhparent) AS SELECT 'intake.source_row'::regclass");
            assertThat(lines(intake, "SELECT intake.kept_deliveries()::text")).containsExactly("0");
        }
    }

    private static List<String> lines(Connection connection, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
