package uk.turnstone;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real open data that lies beside the repository and is no part of it. */
public final class SharedData {
    private SharedData() {}

    /** A file or folder of ../shared; where it is absent the test says so aloud and is skipped. */
    public static Path at(String path) {
        Path found =
                Path.of(System.getProperty("turnstone.shared", "../../shared")).resolve(path);
        if (!Files.exists(found)) {
            System.out.println("SKIPPED: ../shared is absent (" + path + ")");
        }
        Assumptions.assumeTrue(Files.exists(found), "../shared is absent: " + path);
        return found;
    }
}
