package uk.turnstone.measures;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** A table printed in a partnership's papers, with the checks that say where its printed figures do not follow. */
record PublishedTable(String name, List<NamedCsvRecord> rows, Map<String, NamedCsvRecord> checks) {

    static PublishedTable read(String name) {
        Path shared = Path.of(System.getProperty("turnstone.shared", "../../shared"));
        if (!Files.isDirectory(shared)) {
            System.err.println("SKIPPED: ../shared is absent");
            Assumptions.abort("../shared is absent");
        }
        Path figures = shared.resolve("figures");
        Map<String, NamedCsvRecord> checks = records(figures.resolve("checks.csv")).stream()
                .filter(check -> check.getField("table").equals(name))
                .collect(Collectors.toMap(check -> check.getField("check"), check -> check, (first, again) -> first));
        return new PublishedTable(name, records(figures.resolve(name + ".csv")), checks);
    }

    /** What the papers print or, where the check says that this does not follow, what it should have been. */
    String expected(String check) {
        NamedCsvRecord found = checks.get(check);
        if (found == null) {
            throw new IllegalArgumentException("no check \"" + check + "\" for " + name);
        }
        return found.getField(found.getField("agrees").equals("NO") ? "recomputed" : "published");
    }

    private static List<NamedCsvRecord> records(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
