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
 * One COPY for each staging table that a delivery turns out to need, each on a connection of its own: the server takes rows
 * and events at the same time while the next rows are being read.
 */
final class StagingStreams implements AutoCloseable {

    /** A staging table and the columns that are copied into it, in their order. */
    enum Part {
        RECORD("record_id, source_key"),
        ROW("line, record_id, content_hash, period, raw"),
        REJECT("line, raw, problems, source_key"),
        EVENT(
                "line, record_id, ordinal, kind, holding_id, occurrence, earliest, latest, precision, ended, counts_in, subject_role,"
                        + " code_list, code, title, offence_group, outcome, quantity, place, reported_by, details"),
        PLACE("place, longitude, latitude, lsoa_code, lsoa_name, description, precision"),
        PERSON(
                "line, record_id, holding_id, equality_holding_id, born_earliest, born_latest, sex, ethnicity, ethnicity_list"),
        NAME("line, record_id, ordinal, holding_id, name_use, full_name, given, family"),
        IDENTIFIER("line, record_id, type, given, canonical, holding_id"),
        ADDRESS("line, record_id, ordinal, holding_id, address, postcode, postcode_given");

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

    private final Database database;
    private final int delivery;
    private final List<Connection> connections = new ArrayList<>();
    private final Map<Part, CopyStream> streams = new EnumMap<>(Part.class);

    StagingStreams(Database database, int delivery) {
        this.database = database;
        this.delivery = delivery;
    }

    /** Begins a row of a part. */
    CopyStream row(Part part) {
        CopyStream stream = streams.get(part);
        if (stream == null) {
            stream = open(part);
            streams.put(part, stream);
        }
        return stream.row(part.width);
    }

    private CopyStream open(Part part) {
        try {
            Connection connection = database.pool(Account.INTAKE).getConnection();
            connections.add(connection);
            connection.setAutoCommit(true);
            return new CopyStream(connection, StagingTables.name(part.table(), delivery), part.columns);
        } catch (SQLException e) {
            throw new StagingTrouble(e);
        }
    }

    void finish() {
        streams.values().forEach(CopyStream::finish);
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
