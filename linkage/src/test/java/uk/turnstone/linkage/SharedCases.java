package uk.turnstone.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Cases that others made and that lie beside this repository; a test of them says aloud when they are not there. */
public final class SharedCases {

    private SharedCases() {}

    /** The rows of a two-column table below ../shared/data, heading left out, blank cells kept. */
    public static Stream<String[]> rows(String path) {
        Path file = Path.of(System.getProperty("turnstone.shared", "../shared"), "data")
                .resolve(path);
        if (!Files.exists(file)) {
            System.out.println("SKIPPED: ../shared is absent, so the cases of " + path + " were not tried");
            Assumptions.abort("../shared is absent");
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream().skip(1).filter(line -> !line.isEmpty()).map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
