package uk.turnstone.areas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import uk.turnstone.database.Database;
import uk.turnstone.database.DatabaseTrouble;

/**
 * The table of the 43 territorial forces of England and Wales that comes with Turnstone, put into the register at every
 * start. Authorities that have ended are in it too: the force still covers that ground, and files of earlier months
 * name it.
 */
@Component
public class ShippedForces implements InitializingBean {
    static final String SOURCE = "shipped with Turnstone";

    private final Database database;
    private final AreaRegister register;

    public ShippedForces(Database database, AreaRegister register) {
        this.database = database;
        this.register = register;
    }

    /** The shipped table, in its own order. */
    public static List<ForceArea> table() {
        var file = Objects.requireNonNull(ShippedForces.class.getResourceAsStream("/areas/forces.csv"));
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new ForceArea(row.getField("force"), row.getField("authority")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterPropertiesSet() {
        try (Connection connection = database.administrator()) {
            connection.setAutoCommit(false);
            register.putForceAreas(
                    JdbcClient.create(new SingleConnectionDataSource(connection, true)), table(), SOURCE);
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseTrouble("The table of police forces cannot be put in: " + e.getMessage(), e);
        }
    }
}
