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
        Path shared = Path.of(System.getProperty("turnstone.shared", "../shared"));
        if (!Files.isDirectory(shared)) {
            System.out.println("SKIPPED: ../shared is absent, so the cases of " + path + " were not tried");
            Assumptions.abort("../shared is absent");
        }
        // Only all of it may be absent: a file that is missing among the others is a failure, not a reason to skip.
        Path file = shared.resolve("data").resolve(path);
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream().skip(1).filter(line -> !line.isEmpty()).map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
