package uk.turnstone.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The staging tables of one delivery: unlogged, shaped like the tables their rows go to, dropped with the delivery. After
 * a crash of the server they are empty, which is right: such a delivery has not begun.
 */
final class StagingTables {
    private static final List<String> PARTS =
            List.of("row", "reject", "event", "place", "person", "name", "identifier", "address");

    private StagingTables() {}

    static String name(String part, int delivery) {
        return "staging." + part + "_" + delivery;
    }

    static void create(Connection connection, int delivery) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "row_%d (line integer, record_id bigint, source_key uuid, content_hash uuid, period text, raw text)",
                    "reject_%d (line integer, raw text, problems jsonb, source_key uuid)",
                    "event_%d (line integer, record_id bigint, ordinal smallint, kind smallint, holding_id integer, occurrence uuid, earliest timestamptz, latest timestamptz, precision smallint, ended timestamptz, counts_in date, subject_role text, code_list text, code text, title text, offence_group text, outcome text, quantity integer, place uuid, reported_by text, details jsonb)",
                    "place_%d (place uuid, longitude double precision, latitude double precision, lsoa_code text, lsoa_name text, description text, precision text)",
                    "person_%d (line integer, record_id bigint, holding_id integer, equality_holding_id integer, born_earliest date, born_latest date, sex text, ethnicity text, ethnicity_list text)",
                    "name_%d (line integer, record_id bigint, ordinal smallint, holding_id integer, name_use text, full_name text, given text, family text)",
                    "identifier_%d (line integer, record_id bigint, type text, given text, canonical text, holding_id integer)",
                    "address_%d (line integer, record_id bigint, ordinal smallint, holding_id integer, address text, postcode text, postcode_given text)")) {
                statement.addBatch("CREATE UNLOGGED TABLE staging." + sql.formatted(delivery));
            }
            statement.executeBatch();
        }
    }

    static void drop(Connection connection, int delivery) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String part : PARTS) {
                statement.addBatch("DROP TABLE IF EXISTS " + name(part, delivery));
            }
            statement.executeBatch();
        }
    }
}
