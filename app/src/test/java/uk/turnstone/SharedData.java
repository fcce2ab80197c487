package uk.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real open data, published figures and the oracle of access, which lie beside the repository and are no part of it. */
public final class SharedData {
    private SharedData() {}

    /**
     * A file or folder of ../shared. Where all of it is absent the test says so aloud and is skipped; where this alone is
     * missing the test fails.
     */
    public static Path at(String path) {
        Path shared = Path.of(System.getProperty("turnstone.shared", "../../shared"));
        if (!Files.isDirectory(shared)) {
            System.out.println("SKIPPED: ../shared is absent (" + path + ")");
            Assumptions.abort("../shared is absent: " + path);
        }
        Path found = shared.resolve(path);
        assertThat(found).exists();
        return found;
    }
}
