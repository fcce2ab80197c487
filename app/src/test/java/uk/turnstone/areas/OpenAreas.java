package uk.turnstone.areas;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.SharedData;

/** The open look-up of authorities and the open boundaries, read and taken in as intake does. */
public final class OpenAreas {
    private static final AreaRegister REGISTER = new AreaRegister();

    private OpenAreas() {}

    public static List<Map<String, String>> lookUp() throws IOException {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(SharedData.at("data/boundaries/lookups/uk_local_authorities_current.csv"))) {
            return rows.stream().map(row -> row.getFieldsAsMap()).toList();
        }
    }

    /** Rows that can be taken in; the 25 councils of Northern Ireland that ended in 2015 have no code. */
    public static List<AuthorityRow> authorities() throws IOException {
        List<AuthorityRow> read = new ArrayList<>();
        for (Map<String, String> row : lookUp()) {
            try {
                read.add(AuthorityRow.of(row));
            } catch (RowTrouble e) {
                if (!e.column().equals("gss-code")) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return read;
    }

    public static List<BoundaryFeature> boundaries(String kind) throws IOException {
        List<BoundaryFeature> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(SharedData.at("data/boundaries/" + kind))) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    BoundaryFile.read(in, file.getFileName().toString(), row -> read.add((BoundaryFeature) row));
                }
            }
        }
        return read;
    }

    public static void putAll(JdbcClient sql) throws IOException {
        REGISTER.putAuthorities(sql, authorities(), null);
        boundaries("wards").forEach(ward -> REGISTER.putBoundary(sql, ward, "wards", null));
        REGISTER.putForceAreas(sql, ShippedForces.table(), ShippedForces.SOURCE);
    }
}
