package uk.turnstone.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The open database of an installation: the server of its data folder, or one that was given. */
public final class Database implements AutoCloseable {
    private final ServerAddress address;
    private final @Nullable EmbeddedServer server;
    private final Map<Account, String> passwords = new EnumMap<>(Account.class);
    private final Map<Account, HikariDataSource> pools = new EnumMap<>(Account.class);

    private Database(ServerAddress address, @Nullable EmbeddedServer server, DataFolder folder) {
        this.address = address;
        this.server = server;
        for (Account account : Account.values()) {
            passwords.put(account, folder.secret(account.login()));
        }
    }

    /**
     * Opens the database, refuses one that is too old or may lose what it has acknowledged, and brings its tables up to date.
     *
     * @param given JDBC address with user and password of a server of one's own; null for the one of the data folder
     */
    public static Database open(DataFolder folder, @Nullable String given) {
        EmbeddedServer server = given == null ? EmbeddedServer.of(folder) : null;
        ServerAddress address =
                server == null ? GivenServer.parse(java.util.Objects.requireNonNull(given)) : server.address();
        var database = new Database(address, server, folder);
        try {
            ServerVersion.check(address);
            Durability.check(address);
            Tables.bringUpToDate(address, database.passwords);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Pooled connections under an account. */
    public synchronized DataSource pool(Account account) {
        return pools.computeIfAbsent(account, this::newPool);
    }

    /** One connection of its own under an account, for bulk work; closed by whoever asked for it. */
    public Connection connection(Account account) throws SQLException {
        return address.signIn(account.login(), password(account)).getConnection();
    }

    /** One connection as administrator, for the doctor, set-up and measurements. */
    public Connection administrator() throws SQLException {
        return address.asAdministrator().getConnection();
    }

    /** Where the server listens, without user and password. */
    public String url() {
        return address.url();
    }

    private String password(Account account) {
        return java.util.Objects.requireNonNull(passwords.get(account));
    }

    private HikariDataSource newPool(Account account) {
        var config = new HikariConfig();
        config.setDataSource(address.signIn(account.login(), password(account)));
        config.setPoolName(account.login());
        config.setMaximumPoolSize(account.connections());
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    @Override
    public synchronized void close() {
        List<AutoCloseable> open = new ArrayList<>(pools.values());
        if (server != null) {
            open.add(server);
        }
        pools.clear();
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception e) {
                throw new DatabaseTrouble("The database does not close.", e);
            }
        }
    }
}
