package uk.turnstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.turnstone.TestDatabase;
import uk.turnstone.database.Database;

class OpenReferenceDataTest {
    private final AccessTable table = AccessTable.read();

    @Test
    void loadsEveryRowOfTheFilesOnce() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            new OpenReferenceData(table).into(database);
            assertThat(count(database, "rule"))
                    .isEqualTo(new RuleBook(table).all().size());
            assertThat(count(database, "role")).isEqualTo(table.rows("roles").size());
            assertThat(count(database, "post")).isEqualTo(table.rows("users").size());
            assertThat(count(database, "agreement"))
                    .isEqualTo(table.rows("agreements").size());
            assertThat(count(database, "agency"))
                    .isEqualTo(table.rows("agencies").size());
        }
    }

    @Test
    void loadsAgainWhatSomebodyAlteredOnceTheFilesChangeAndKeepsTheNumbersOfAgencies() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            new OpenReferenceData(table).into(database);
            int police = agency(database);
            change(
                    database,
                    "INSERT INTO access.rule VALUES ('public', 'arrests', 'mistake', 'own', 'full', 'full', 'full', 'full', 'none')");
            change(database, "UPDATE access.installation SET access_fingerprint = 'of other files'");
            new OpenReferenceData(table).into(database);
            assertThat(count(database, "rule"))
                    .isEqualTo(new RuleBook(table).all().size());
            assertThat(agency(database)).isEqualTo(police);
        }
    }

    @Test
    void unchangedFilesCostLessThanATenthOfASecond() {
        try (var database = TestDatabase.fresh()) {
            var load = new OpenReferenceData(table);
            load.into(database);
            Instant begin = Instant.now();
            load.into(database);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMillis(100));
        }
    }

    private static int count(Database database, String name) throws SQLException {
        return number(database, "SELECT count(*) FROM access." + name);
    }

    private static int agency(Database database) throws SQLException {
        return number(database, "SELECT agency_id FROM access.agency WHERE code = 'police'");
    }

    private static int number(Database database, String query) throws SQLException {
        try (var connection = database.administrator();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void change(Database database, String sql) throws SQLException {
        try (var connection = database.administrator()) {
            connection.createStatement().execute(sql);
        }
    }
}
