package uk.turnstone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.access.Permissions;
import uk.turnstone.definitions.DefinitionMistake;

/** The file of sign-in providers, and what it refuses. */
class ProvidersTest {
    private static final String GOOD = """
            providers:
              - id: council
                title: Aldermoor Council
                issuer: https://login.aldermoor.example
                client-id: turnstone
                client-secret-file: council.secret
                agencies: [council]
                group-claim: roles
                groups:
                  - {group: G1, agency: council, role: housing-officer}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void secret() throws IOException {
        Files.writeString(folder.resolve("council.secret"), "  very secret\n");
    }

    @Test
    void aProviderIsReadWithItsSecretFromAFileOfItsOwn() throws IOException {
        Provider provider = read(GOOD).named("council").orElseThrow();
        assertThat(provider.clientSecret()).isEqualTo("very secret");
        assertThat(provider.groupClaim()).isEqualTo("roles");
        assertThat(provider.grantsOf(Set.of("G1", "G2")))
                .containsExactly(new Provider.Grant("G1", "council", "housing-officer"));
        assertThat(provider.toString()).doesNotContain("very secret");
    }

    @ParameterizedTest
    @CsvSource({
        "agency: council,agency: police,its own agencies only",
        "role: housing-officer,role: no-such-role,there is no such role",
        "https://login,http://login,by https only",
        "id: council,id: Council House,a short name",
        "group-claim: roles,group-clam: roles,is not known here",
        "title: Aldermoor Council,title:,is missing"
    })
    void aMistakeIsSaidWithItsPlace(String good, String bad, String said) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(DefinitionMistake.class)
                .hasMessageStartingWith("providers.yaml:")
                .hasMessageContaining(said);
    }

    @Test
    void withoutAFileThereIsNone() {
        assertThat(new Providers("", Permissions.shipped()).all()).isEmpty();
    }

    private Providers read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("providers.yaml"), yaml);
        return new Providers(file.toString(), Permissions.shipped());
    }
}
