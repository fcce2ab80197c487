package uk.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.turnstone.TestDatabase;

/** Passwords of the embedded database are made at random and kept where their owner alone can read them. */
class DataFolderTest {

    @Test
    void eachPasswordIsItsOwnAndStaysTheSame(@TempDir Path folder) {
        DataFolder data = DataFolder.at(folder.resolve("data"));
        Set<String> passwords = new HashSet<>();
        for (Account account : Account.values()) {
            passwords.add(data.secret(account.login()));
            assertThat(data.secret(account.login())).hasSizeGreaterThanOrEqualTo(32);
        }
        assertThat(passwords).hasSize(Account.values().length);
        assertThat(DataFolder.at(folder.resolve("other")).secret("turnstone_app"))
                .isNotIn(passwords);
        assertThat(DataFolder.at(folder.resolve("data")).secret("turnstone_app"))
                .isIn(passwords);
    }

    @Test
    void nobodyButTheOwnerReadsFolderAndPasswordsOfAWorkingInstallation() throws IOException {
        Path folder = TestDatabase.folder();
        Assumptions.assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "this machine has no such permissions");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
        try (Stream<Path> secrets = Files.list(folder.resolve("secrets"))) {
            assertThat(secrets.map(DataFolderTest::permissions))
                    .hasSizeGreaterThan(Account.values().length)
                    .containsOnly("rw-------");
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
