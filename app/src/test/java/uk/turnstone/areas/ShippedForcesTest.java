package uk.turnstone.areas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedForcesTest {

    @Test
    void thereAreTheFortyThreeTerritorialForcesOfEnglandAndWales() {
        assertThat(ShippedForces.table().stream().map(ForceArea::force).distinct())
                .hasSize(43)
                .contains("Cleveland Police", "Metropolitan Police Service", "City of London Police", "Gwent Police");
    }

    @Test
    void clevelandsFourAuthoritiesAreRight() {
        assertThat(ShippedForces.table().stream().filter(row -> row.force().equals("Cleveland Police")))
                .extracting(ForceArea::authority)
                .containsExactly("E06000001", "E06000002", "E06000003", "E06000004");
    }

    @Test
    void everyCodeIsThatOfAnAuthorityOfEnglandOrWales() throws IOException {
        Map<String, String> nations = OpenAreas.lookUp().stream()
                .filter(row -> !row.get("gss-code").isEmpty())
                .collect(toMap(row -> row.get("gss-code"), row -> row.get("nation")));
        assertThat(ShippedForces.table()).allSatisfy(row -> assertThat(nations.get(row.authority()))
                .as(row.authority())
                .isIn("England", "Wales"));
    }

    /** Without exception, councils that have ended since the look-up's beginning included. */
    @Test
    void everyLowestTierAuthorityOfEnglandAndWalesIsCoveredExactlyOnce() throws IOException {
        Map<String, java.util.List<String>> covering = ShippedForces.table().stream()
                .collect(groupingBy(ForceArea::authority, mapping(ForceArea::force, toList())));
        assertThat(OpenAreas.lookUp().stream()
                        .filter(row -> Set.of("England", "Wales").contains(row.get("nation")))
                        .filter(row -> row.get("lower-or-unitary").equals("True")))
                .hasSize(360)
                .allSatisfy(row -> assertThat(covering.get(row.get("gss-code")))
                        .as(row.get("nice-name"))
                        .hasSize(1));
    }
}
