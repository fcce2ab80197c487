package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.database.DataFolder;
import uk.turnstone.database.Database;

/** Looks at a data folder after its program was killed; a program of its own, so that it starts as the next start does. */
final class KilledInstallation {
    /** Rows of each file. */
    static final int ROWS = 12_000;

    private final JdbcClient everything;

    private KilledInstallation(JdbcClient everything) {
        this.everything = everything;
    }

    /** Arguments: the data folder, then each file's name and whether the program said that it was in, as 3.csv=true. */
    public static void main(String[] arguments) throws SQLException {
        try (Database database = Database.open(DataFolder.at(java.nio.file.Path.of(arguments[0])), null);
                Connection connection = database.administrator()) {
            new UnfinishedDeliveries(database).clear();
            var installation =
                    new KilledInstallation(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            installation.isAtRest();
            Arrays.stream(arguments)
                    .skip(1)
                    .map(file -> file.split("="))
                    .forEach(file -> installation.holdsAllOrNothing(file[0], Boolean.parseBoolean(file[1])));
        }
    }

    private void isAtRest() {
        Invariants.hold(everything);
        assertThat(everything
                        .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'staging'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(everything
                        .sql("SELECT DISTINCT state FROM intake.delivery")
                        .query(String.class)
                        .list())
                .isSubsetOf("published", "failed");
    }

    private void holdsAllOrNothing(String file, boolean said) {
        long rows =
                count("SELECT count(*) FROM intake.source_row WHERE period = :what", "Heron Police " + monthOf(file));
        long events = count("SELECT count(*) FROM history.event WHERE counts_in = :what::date", monthOf(file) + "-01");
        assertThat(rows).as("rows of %s", file).isIn(said ? List.of((long) ROWS) : List.of(0L, (long) ROWS));
        assertThat(events).as("events of %s", file).isEqualTo(rows);
    }

    private long count(String query, String what) {
        return everything
                .sql(query + " AND known_until = 'infinity'")
                .param("what", what)
                .query(Long.class)
                .single();
    }

    /** The month that the file of a number is about: each its own. */
    static String monthOf(String file) {
        int number = Integer.parseInt(file.replace(".csv", ""));
        return "%d-%02d".formatted(2012 + number / 12, number % 12 + 1);
    }
}
