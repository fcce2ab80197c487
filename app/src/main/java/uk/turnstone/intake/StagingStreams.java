package uk.turnstone.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/**
 * One COPY for each staging table a format needs, each on a connection of its own: the server takes rows and events at
 * the same time while the next rows are being read.
 */
final class StagingStreams implements AutoCloseable {
    final CopyStream rows;
    final CopyStream rejects;
    final CopyStream events;
    final CopyStream places;
    final CopyStream persons;
    final CopyStream names;
    final CopyStream identifiers;
    final CopyStream addresses;
    private final Database database;
    private final int delivery;
    private final List<Connection> connections = new ArrayList<>();
    private final List<CopyStream> streams = new ArrayList<>();

    StagingStreams(Database database, int delivery) throws SQLException {
        this.database = database;
        this.delivery = delivery;
        try {
            rows = open("row", "line, record_id, source_key, content_hash, period, raw");
            rejects = open("reject", "line, raw, problems, source_key");
            events = open("event", "line, ordinal, kind, holding_id, occurrence, earliest, latest, precision, ended, counts_in, subject_role, code_list, code, title, offence_group, outcome, quantity, place, reported_by, details");
            places = open("place", "place, longitude, latitude, lsoa_code, lsoa_name, description, precision");
            persons = open("person", "line, holding_id, equality_holding_id, born_earliest, born_latest, sex, ethnicity, ethnicity_list");
            names = open("name", "line, ordinal, holding_id, name_use, full_name, given, family");
            identifiers = open("identifier", "line, type, given, canonical, holding_id");
            addresses = open("address", "line, ordinal, holding_id, address, postcode, postcode_given");
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private CopyStream open(String part, String columns) throws SQLException {
        Connection connection = database.connection(Account.INTAKE);
        connections.add(connection);
        var stream = new CopyStream(connection, StagingTables.name(part, delivery), columns);
        streams.add(stream);
        return stream;
    }

    void finish() {
        streams.forEach(CopyStream::finish);
    }

    @Override
    public void close() {
        streams.forEach(CopyStream::close);
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new StagingTrouble(e);
            }
        }
    }
}
