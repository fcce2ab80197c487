package uk.turnstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurposesTest {
    private static final AccessTable TABLE = AccessTable.read();
    private static final Permissions PERMISSIONS = new Permissions(TABLE);
    private final Purposes purposes = new Purposes(TABLE, PERMISSIONS);

    @ParameterizedTest
    @CsvSource({
        "police-intelligence, /people, IOM",
        "police-intelligence, /figures, analysis",
        "police-intelligence, /figures/places.csv, analysis",
        "police-intelligence, /figuresque, IOM",
        "contract-manager, /figures, grants",
        "contract-manager, /governance/posts, governance",
        "contract-manager, /, grants",
        "probation-officer, /figures, IOM",
        "idva, /people, DV service",
    })
    void thePlaceChoosesAmongThePurposesOfTheRole(String role, String path, String purpose) {
        assertThat(purposes.at(role, path)).isEqualTo(purpose);
    }

    @Test
    void aPlaceNamesOnlyPurposesThatSomeRoleHas() {
        List<String> held = PERMISSIONS.roles().stream()
                .flatMap(role -> PERMISSIONS.purposes(role.name()).stream())
                .distinct()
                .toList();
        assertThat(TABLE.rows("places")).isNotEmpty().allSatisfy(row -> assertThat(held)
                .contains(row.getField("purposes").split("; ")));
    }
}
