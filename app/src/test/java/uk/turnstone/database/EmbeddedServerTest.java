package uk.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsThereNextTime() throws Exception {
        DataFolder data = DataFolder.at(folder.resolve("data"));
        try (Database database = Database.open(data, null);
                var connection = database.administrator()) {
            assertThat(Durability.settings(connection))
                    .containsEntry("fsync", "on")
                    .containsEntry("synchronous_commit", "on");
            connection.createStatement().execute("CREATE TABLE public.kept AS SELECT 1 AS one");
        }
        assertThat(RunningServer.of(data)).isEmpty();
        try (Database database = Database.open(data, null);
                var connection = database.administrator();
                var rows = connection.createStatement().executeQuery("SELECT one FROM public.kept")) {
            assertThat(rows.next()).isTrue();
        }
    }
}
