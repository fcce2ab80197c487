package uk.turnstone.access.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security/scenarios.csv says of each of the sixty scenarios what shows it; the tests that it names must exist. */
class EveryScenarioTest {
    private static final Path ROOT = Path.of(System.getProperty("turnstone.root", ".."));

    private static List<NamedCsvRecord> scenarios() throws IOException {
        try (var table = CsvReader.builder().ofNamedCsvRecord(ROOT.resolve("docs/security/scenarios.csv"))) {
            return table.stream().toList();
        }
    }

    /** Sources of tests by the name of their class. */
    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("app/src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            EveryScenarioTest::text,
                            (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachOfTheSixtyHasItsLine() throws IOException {
        assertThat(scenarios().stream().map(line -> line.getField("number")))
                .isEqualTo(
                        IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList());
    }

    @Test
    void eachIsShownByATestOrSaysWhatItWaitsForAndEveryTestNamedExists() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        for (NamedCsvRecord line : scenarios()) {
            String named = line.getField("tests");
            assertThat(named + line.getField("waits for or falls short"))
                    .as(line.getField("number"))
                    .isNotBlank();
            for (String test : named.isBlank() ? new String[0] : named.split(" ")) {
                String[] parts = test.split("[.]");
                String source = tests.getOrDefault(parts[0], "");
                if (source.isEmpty() || (parts.length > 1 && !source.contains("void " + parts[1] + "("))) {
                    missing.add(line.getField("number") + ": " + test);
                }
            }
        }
        assertThat(missing)
                .as("tests that docs/security/scenarios.csv names and that there are not")
                .isEmpty();
    }
}
