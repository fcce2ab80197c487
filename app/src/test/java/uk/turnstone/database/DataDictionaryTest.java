package uk.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.turnstone.TestDatabase;

class DataDictionaryTest {
    private static final Path PAGE =
            Path.of(System.getProperty("turnstone.root", "..")).resolve("docs").resolve("data-dictionary.md");

    @Test
    void everySchemaTableAndColumnIsDescribed() throws SQLException {
        try (Database database = TestDatabase.fresh();
                var connection = database.administrator()) {
            DataDictionary dictionary = DataDictionary.of(connection);

            assertThat(dictionary.rooms())
                    .extracting(DataDictionary.Room::name)
                    .contains("access", "areas", "cohorts", "history", "intake", "people", "plans");
            assertThat(dictionary.undescribed())
                    .as("say what each of these is with COMMENT ON in its migration")
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotDescribedIsNamed() throws SQLException {
        try (Database database = TestDatabase.fresh();
                var connection = database.administrator()) {
            connection.createStatement().execute("CREATE SCHEMA attic CREATE TABLE trunk (key integer, content text)");
            connection.createStatement().execute("COMMENT ON COLUMN attic.trunk.key IS 'Opens a|b'");
            DataDictionary dictionary = DataDictionary.of(connection);

            assertThat(dictionary.undescribed()).containsExactly("attic", "attic.trunk", "attic.trunk.content");
            assertThat(dictionary.markdown()).contains("### attic.trunk\n", "| `key` | integer | | Opens a\\|b |\n");
        }
    }

    @Test
    void stagingTablesAndFlywaysOwnAreLeftOut() throws SQLException {
        try (Database database = TestDatabase.fresh();
                var connection = database.administrator()) {
            connection.createStatement().execute("CREATE TABLE staging.row_1 (line bigint)");

            assertThat(DataDictionary.of(connection).markdown()).doesNotContain("row_1", "flyway_schema_history");
        }
    }

    @Test
    void thePageIsWhatTheDatabaseSays() throws SQLException, IOException {
        try (Database database = TestDatabase.fresh();
                var connection = database.administrator()) {
            String page = DataDictionary.of(connection).markdown();
            if (Boolean.getBoolean("turnstone.renew")) {
                Files.writeString(PAGE, page);
            }

            assertThat(PAGE)
                    .as("renew it: mvn test -pl app -am -Dtest=DataDictionaryTest"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dturnstone.renew=true")
                    .hasContent(page);
        }
    }
}
