package uk.turnstone.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives a new database its administrator's password before the server ever listens, in single-user mode: at no moment can
 * another user of the machine sign in without one.
 */
final class FirstPassword {
    private FirstPassword() {}

    static void set(Path dataDirectory, String password, File binaries) throws IOException {
        PostgresProgram.Ended ended = PostgresProgram.run(
                postgres(binaries),
                List.of("--single", "-D", dataDirectory.toString(), "postgres"),
                "ALTER ROLE postgres PASSWORD '" + password + "';\n");
        if (ended.status() != 0) {
            throw new DatabaseTrouble("The new database does not take its password: " + ended.words(), null);
        }
    }

    private static Path postgres(File binaries) throws IOException {
        try (Stream<Path> versions = Files.list(binaries.toPath())) {
            return versions.map(version -> version.resolve("bin").resolve("postgres"))
                    .filter(Files::isExecutable)
                    .max(Comparator.comparing(program -> program.toFile().lastModified()))
                    .orElseThrow(() -> new DatabaseTrouble("PostgreSQL was not unpacked into " + binaries + ".", null));
        }
    }
}
