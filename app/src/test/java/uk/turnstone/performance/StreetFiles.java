package uk.turnstone.performance;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import uk.turnstone.SharedData;
import uk.turnstone.database.Database;

/** Rows of data.police.uk street files, put straight into history: for tests of counting, not of taking in. */
final class StreetFiles {
    private StreetFiles() {}

    /** A row as far as counting goes. */
    record Row(
            String month,
            String force,
            String longitude,
            String latitude,
            String lsoaCode,
            String lsoaName,
            String type) {
        UUID place() {
            return UUID.nameUUIDFromBytes(
                    (longitude + "|" + latitude + "|" + lsoaCode + "|" + lsoaName).getBytes(StandardCharsets.UTF_8));
        }
    }

    static List<Row> real() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(SharedData.at("data/police-uk"))) {
            for (Path file : files.sorted().toList()) {
                try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
                    csv.forEach(row -> rows.add(new Row(
                            row.getField("Month"),
                            row.getField("Reported by"),
                            row.getField("Longitude"),
                            row.getField("Latitude"),
                            row.getField("LSOA code"),
                            row.getField("LSOA name"),
                            row.getField("Crime type"))));
                }
            }
        }
        return rows;
    }

    /** Puts rows in under a holding of the first partnership. */
    static void load(Database database, List<Row> rows) throws SQLException, IOException {
        var places = new StringBuilder();
        var events = new StringBuilder();
        Set<UUID> seen = new HashSet<>();
        int line = 1;
        for (Row row : rows) {
            line++;
            if (seen.add(row.place())) {
                places.append(String.join(
                                "\t",
                                row.place().toString(),
                                orNull(row.longitude()),
                                orNull(row.latitude()),
                                orNull(row.lsoaCode()),
                                orNull(row.lsoaName()),
                                "snap point"))
                        .append('\n');
            }
            YearMonth month = YearMonth.parse(row.month());
            events.append(String.join(
                            "\t",
                            Integer.toString(line),
                            month.atDay(1) + " 00:00",
                            month.atEndOfMonth() + " 23:59",
                            month.atDay(1).toString(),
                            row.type(),
                            row.place().toString(),
                            row.force()))
                    .append('\n');
        }
        try (var connection = database.administrator()) {
            var copy = new CopyManager(connection.unwrap(BaseConnection.class));
            copy.copyIn(
                    "COPY areas.place (place, longitude, latitude, lsoa_code, lsoa_name, precision) FROM STDIN",
                    new StringReader(places.toString()));
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        INSERT INTO access.partnership (code, name) VALUES ('test', 'Test') ON CONFLICT DO NOTHING;
                        INSERT INTO access.agency (partnership_id, code, name, kind)
                        SELECT min(partnership_id), 'open', 'Open data', 'open data' FROM access.partnership
                        ON CONFLICT DO NOTHING;
                        INSERT INTO access.data_category VALUES ('open-data', 'Open data', 'none', false)
                        ON CONFLICT DO NOTHING;
                        INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                        SELECT a.partnership_id, a.agency_id, 'open-data', 'test' FROM access.agency a WHERE a.code = 'open'
                        ON CONFLICT DO NOTHING;
                        CREATE TEMP TABLE given (record_id bigint, earliest timestamptz, latest timestamptz, counts_in date,
                                                 title text, place uuid, reported_by text)
                        """);
                copy.copyIn("COPY given FROM STDIN", new StringReader(events.toString()));
                statement.execute("""
                        INSERT INTO history.event (record_id, ordinal, known_from, kind, holding_id, delivery_id, line,
                                                   earliest, latest, precision, counts_in, title, place, reported_by)
                        SELECT record_id, 0, now(), 1, (SELECT max(holding_id) FROM access.holding), 1, record_id,
                               earliest, latest, 2, counts_in, title, place, reported_by
                        FROM given
                        """);
            }
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? "\\N" : text;
    }
}
