package uk.turnstone.areas;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/** One transaction under the account of intake, as the register is used by it. */
public final class IntakeTransaction implements AutoCloseable {
    private final Connection connection;

    public IntakeTransaction(Database database) throws SQLException {
        connection = database.connection(Account.INTAKE);
        connection.setAutoCommit(false);
    }

    public JdbcClient sql() {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    public Connection connection() {
        return connection;
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
