package uk.turnstone.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/**
 * The staging tables of one delivery, shaped like the tables their rows go to and dropped with the delivery. Those of a
 * large delivery can stay and become parts of the tables that they are shaped like.
 */
final class StagingTables {
    private static final List<String> STAY = List.of("record", "row", "event");

    /** What indexes staged tables have. */
    enum Indexes {
        /** None: their rows go where they belong one by one. */
        NONE,
        /** All that they need to stay, so that each key stands once. */
        ALL,
        /** As {@link #ALL}, but keys stand more than once. */
        NOT_OF_KEYS
    }

    private StagingTables() {}

    static String name(String part, int delivery) {
        return "staging." + part + "_" + delivery;
    }

    /**
     * Makes the table of a part; with no part, those that are missing.
     *
     * @param large whether it may stay
     */
    static void create(Connection connection, int delivery, @Nullable String part, boolean large) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT intake.stage(?, ?, ?)")) {
            statement.setInt(1, delivery);
            statement.setString(2, part);
            statement.setBoolean(3, large);
            statement.execute();
        }
    }

    static void drop(Connection connection, int delivery) throws SQLException {
        connection.createStatement().execute("SELECT intake.unstage(" + delivery + ")");
    }

    /** Builds the indexes of tables that may stay, all at a time. */
    static Indexes index(Database database, int delivery) {
        try (ExecutorService workers = Executors.newFixedThreadPool(STAY.size())) {
            List<CompletableFuture<Boolean>> built = STAY.stream()
                    .map(part -> CompletableFuture.supplyAsync(() -> index(database, delivery, part), workers))
                    .toList();
            boolean all = built.stream().map(CompletableFuture::join).reduce(true, Boolean::logicalAnd);
            return all ? Indexes.ALL : Indexes.NOT_OF_KEYS;
        }
    }

    private static boolean index(Database database, int delivery, String part) {
        try (Connection connection = database.pool(Account.INTAKE).getConnection()) {
            connection.setAutoCommit(true);
            return index(JdbcClient.create(new SingleConnectionDataSource(connection, true)), delivery, part);
        } catch (SQLException e) {
            throw new StagingTrouble(e);
        }
    }

    private static boolean index(JdbcClient sql, int delivery, String part) {
        return sql.sql("SELECT intake.index_staged(:delivery, :part)")
                .param("delivery", delivery)
                .param("part", part)
                .query(Boolean.class)
                .single();
    }

    /**
     * The last step of a publication: rows that are simply new stay where they are, as parts of the tables that they are
     * shaped like.
     */
    static void keep(JdbcClient sql, int delivery, Indexes indexes, Instant knownFrom, int holding) {
        for (String part : STAY) {
            sql.sql("DELETE FROM " + name(part, delivery) + " s USING fate f WHERE f.staged = s.record_id")
                    .update();
        }
        if (indexes == Indexes.NOT_OF_KEYS && !index(sql, delivery, "record")) {
            throw new IllegalStateException("Keys still stand twice in delivery " + delivery);
        }
        sql.sql("SELECT intake.keep_staged(:delivery, :known, :holding)")
                .param("delivery", delivery)
                .param("known", Timestamp.from(knownFrom))
                .param("holding", holding)
                .query((row, number) -> true)
                .single();
    }
}
