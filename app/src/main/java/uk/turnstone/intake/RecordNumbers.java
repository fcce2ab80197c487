package uk.turnstone.intake;

import java.sql.Connection;
import java.sql.SQLException;

/** Numbers for new records, taken from the database a block at a time. */
final class RecordNumbers {
    private static final long BLOCK = 65_536;

    private final Connection connection;
    private long next;
    private long end;

    RecordNumbers(Connection connection) {
        this.connection = connection;
    }

    long next() {
        if (next == end) {
            try (var rows = connection.createStatement().executeQuery("SELECT nextval('intake.record_number')")) {
                rows.next();
                next = rows.getLong(1);
                end = next + BLOCK;
            } catch (SQLException e) {
                throw new StagingTrouble(e);
            }
        }
        return next++;
    }
}
