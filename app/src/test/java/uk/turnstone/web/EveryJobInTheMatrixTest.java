package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the product does by itself, by the clock, has its row in docs/security/access-matrix.csv as any page has. */
class EveryJobInTheMatrixTest {
    private static final Path ROOT = Path.of(System.getProperty("turnstone.root", ".."));

    @Test
    void whateverRunsByTheClockStandsInTheMatrixUnderItsName() throws IOException {
        List<String> jobs;
        try (var matrix = CsvReader.builder().ofNamedCsvRecord(ROOT.resolve("docs/security/access-matrix.csv"))) {
            jobs = matrix.stream()
                    .filter(row -> row.getField("method").equals("job"))
                    .filter(row -> !row.getField("note").isBlank())
                    .map(row -> '"' + row.getField("route") + '"')
                    .toList();
        }
        List<String> clocks = new ArrayList<>();
        List<String> without = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(ROOT.resolve("app/src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                if (text.contains("scheduleWithFixedDelay") || text.contains("scheduleAtFixedRate")) {
                    clocks.add(source.toString());
                    if (jobs.stream().noneMatch(text::contains)) {
                        without.add(source.toString());
                    }
                }
            }
        }
        assertThat(clocks).hasSizeGreaterThanOrEqualTo(jobs.size()).isNotEmpty();
        assertThat(without).isEmpty();
    }
}
