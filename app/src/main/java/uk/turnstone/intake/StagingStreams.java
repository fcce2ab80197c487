package uk.turnstone.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/**
 * One COPY for each staging table that a delivery turns out to need. From a megabyte on each has a connection of its own,
 * so that the server takes rows and events at the same time while the next rows are being read; the rows of a smaller file
 * are gathered and go in one after the other, unless they turn out to be many.
 */
final class StagingStreams implements AutoCloseable {

    /** A staging table and the columns that are copied into it, in their order. */
    enum Part {
        RECORD("record_id, source_key"),
        ROW("line, record_id, content_hash, period, raw"),
        REJECT("line, raw, problems, source_key"),
        EVENT(
                "line, record_id, ordinal, kind, holding_id, occurrence, earliest, latest, precision, ended, counts_in, subject_role,"
                        + " code_list, code, title, offence_group, outcome, quantity, place, reported_by, details, refs"),
        PLACE("place, longitude, latitude, lsoa_code, lsoa_name, description, precision, uprn, address_key"),
        PERSON(
                "line, record_id, holding_id, equality_holding_id, born_earliest, born_latest, sex, ethnicity, ethnicity_list, died"),
        NAME("line, record_id, ordinal, holding_id, name_use, full_name, given, family"),
        IDENTIFIER("line, record_id, type, given, canonical, holding_id"),
        ADDRESS("line, record_id, ordinal, holding_id, kind, address, postcode, postcode_given, confidential"),
        SHELTER("kind, digest"),
        TIE("line, record_id, ordinal, holding_id, kind, other_type, other_number, valid_from, valid_to"),
        MARKER("line, record_id, ordinal, holding_id, kind, reason, set_on, review_on"),
        FLAG("line, record_id, column_name, value, reason");

        private final String columns;
        private final int width;

        Part(String columns) {
            this.columns = columns;
            this.width = columns.split(",").length;
        }

        String table() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Files of fewer bytes are held in memory. */
    private static final long WIDE_FROM = 1 << 20;

    /** A packed workbook, in which one long text may stand for many cells, unfolds to any size: no more is held of a part. */
    private static final int MOST_GATHERED = 1 << 25;

    private final Database database;
    private final int delivery;
    private final boolean wide;
    private final boolean large;
    private final List<Connection> connections = new ArrayList<>();
    private final Map<Part, CopyStream> streams = new EnumMap<>(Part.class);

    /**
     * @param wide whether each part has a connection of its own
     * @param large whether the tables may stay
     */
    StagingStreams(Database database, int delivery, boolean wide, boolean large) {
        this.database = database;
        this.delivery = delivery;
        this.wide = wide;
        this.large = large;
    }

    /** Whether a file of so many bytes has a connection for each part. */
    static boolean isWide(long bytes) {
        return bytes >= WIDE_FROM;
    }

    /** Begins a row of a part. */
    CopyStream row(Part part) {
        CopyStream stream = streams.computeIfAbsent(part, first -> CopyStream.gathering(wide));
        if (!stream.isSent() && (wide || stream.gathered() >= MOST_GATHERED)) {
            send(part, stream);
        }
        return stream.row(part.width);
    }

    /** Rows that come into a table in the transaction that makes it need no log of their own and no second look. */
    private void send(Part part, CopyStream stream) {
        try {
            Connection connection = database.pool(Account.INTAKE).getConnection();
            connections.add(connection);
            connection.setAutoCommit(false);
            StagingTables.create(connection, delivery, part.table(), large);
            stream.send(connection, StagingTables.name(part.table(), delivery), part.columns);
        } catch (SQLException e) {
            throw new StagingTrouble(e);
        }
    }

    /** Ends all parts; those that the delivery did not need are empty tables. */
    void finish() {
        streams.values().stream().filter(CopyStream::isSent).forEach(CopyStream::finish);
        connections.parallelStream().forEach(StagingStreams::commit);
        try (Connection connection = database.pool(Account.INTAKE).getConnection()) {
            StagingTables.create(connection, delivery, null, large);
            for (var gathered : streams.entrySet()) {
                Part part = gathered.getKey();
                if (!gathered.getValue().isSent()) {
                    gathered.getValue().pour(connection, StagingTables.name(part.table(), delivery), part.columns);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new StagingTrouble(e);
        }
    }

    /** Waits until the rows are on the disk. */
    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new StagingTrouble(e);
        }
    }

    @Override
    public void close() {
        streams.values().forEach(CopyStream::close);
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new StagingTrouble(e);
            }
        }
    }
}
