package uk.turnstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.turnstone.SharedData;

class TheTableOfAccessTest {
    private static final Set<String> RELATIONS = Set.of("own", "team", "agency", "unrelated");

    private final Permissions permissions = new Permissions(AccessTable.read());

    @Test
    void givesNothingThatTheOracleDeniesForEveryRelation() throws IOException {
        Map<String, String> own = new HashMap<>();
        Set<String> someRelation = new HashSet<>();
        for (var row : oracle("matrix.csv")) {
            String question = row.get("role") + " " + row.get("category");
            if (RELATIONS.contains(row.get("relation")) && !row.get("read").equals("none")) {
                someRelation.add(question);
            }
            if (row.get("relation").equals("own")) {
                own.put(question, row.get("read"));
            }
        }
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (var role : permissions.roles()) {
            for (var category : permissions.categories()) {
                asked++;
                String question = role.name() + " " + category.name();
                Permissions.Rule rule = permissions.rule(role.name(), category.name());
                if (rule != null && !someRelation.contains(question)) {
                    wrong.add(question + " is given and denied by the oracle");
                }
                // The whole partnership is only for those who read their own cases in full, or count.
                if (rule != null
                        && rule.reach() == Decision.Reach.PARTNERSHIP
                        && !Set.of("full", "count").contains(own.getOrDefault(question, "none"))) {
                    wrong.add(question + " reaches the whole partnership where the oracle says " + own.get(question));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isEqualTo(20 * 38);
    }

    @Test
    void knowsEachRoleAndCategoryByTheOraclesName() throws IOException {
        assertThat(oracle("roles.csv").stream().map(row -> row.get("id")))
                .containsAll(permissions.roles().stream()
                        .map(Permissions.Titled::name)
                        .toList());
        assertThat(oracle("categories.csv").stream().map(row -> row.get("id")))
                .containsAll(permissions.categories().stream()
                        .map(Permissions.Titled::name)
                        .toList());
    }

    @Test
    void thePublicReadsPublishedFiguresAndNothingElse() {
        assertThat(permissions.categories().stream()
                        .map(Permissions.Titled::name)
                        .filter(category -> permissions.may("public", category).yes()))
                .containsExactly("figures-published");
    }

    @Test
    void aDenialIsASentenceThatNamesTheRoleAndTheKindOfInformation() {
        assertThat(permissions.may("elected-member", "arrests"))
                .isEqualTo(new Decision.No(
                        "No: the role “Elected member” does not work with “Arrests, charges and suspicion”."));
    }

    @Test
    void eachDeliveringAgencyHasADataOfficer() {
        assertThat(AccessTable.read().rows("users").stream()
                        .filter(row -> row.getField("role").equals("data-officer-offender"))
                        .map(row -> row.getField("agency")))
                .containsExactlyInAnyOrder(
                        "police", "probation", "drug-service", "prison", "yos", "housing", "fire", "council");
    }

    private static List<Map<String, String>> oracle(String name) throws IOException {
        Path file = SharedData.at("product/access/" + name);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(row -> row.getFieldsAsMap()).toList();
        }
    }
}
