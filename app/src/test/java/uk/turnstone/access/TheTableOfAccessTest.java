package uk.turnstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.turnstone.SharedData;

/** The policy against the oracle: every role, kind of information, relation and act, without HTTP. */
class TheTableOfAccessTest {
    /** The oracle offers break-glass where it would give no more than is read anyway; the product does not (decision record). */
    private static final Set<String> GLASS_THAT_GIVES_NOTHING = Set.of(
            "programme-manager convictions team",
            "programme-manager orders-licence team",
            "programme-manager protection-order team",
            "programme-manager risk-offender team",
            "idva identity-offender team",
            "womens-safety identity-offender team",
            "dv-manager identity-offender team",
            "dv-manager identity-offender agency",
            "dv-manager programme-risk team",
            "police-da victim-referral team");

    private final Permissions permissions = new Permissions(AccessTable.read());

    @Test
    void givesInEveryCombinationWhatTheOracleSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> glass = new TreeSet<>();
        int asked = 0;
        for (var row : oracle("matrix.csv")) {
            String role = row.get("role");
            String category = row.get("category");
            Relation relation = Relation.named(row.get("relation"));
            String question = role + " " + category + " " + relation.written();
            for (Act act : Act.values()) {
                asked++;
                String given =
                        permissions.may(role, category, relation, act).level().written();
                String said = row.get(act.name().toLowerCase(java.util.Locale.ROOT));
                if (!given.equals(said)) {
                    wrong.add(question + " " + act + ": " + given + ", and the oracle says " + said);
                }
            }
            asked++;
            String existence = permissions.existence(role, category, relation).written();
            if (!existence.equals(row.get("existence"))) {
                wrong.add(question + " exists " + existence + ", and the oracle says " + row.get("existence"));
            }
            asked++;
            boolean mayAsk = permissions.mayAskToBreakGlass(role, category, relation);
            if (mayAsk != row.get("break_glass").equals("may ask")) {
                if (mayAsk) {
                    wrong.add(question + " may break glass, and the oracle says no");
                } else {
                    glass.add(question);
                }
            }
        }
        System.out.println("Asked the policy " + asked + " questions of the oracle");
        assertThat(wrong).isEmpty();
        assertThat(glass).isEqualTo(new TreeSet<>(GLASS_THAT_GIVES_NOTHING));
        assertThat(asked).isEqualTo(64 * 110 * 5 * 7);
    }

    @Test
    void knowsExactlyTheRolesAndKindsOfInformationOfTheOracle() throws IOException {
        assertThat(permissions.roles().stream().map(Permissions.Titled::name))
                .containsExactlyElementsOf(
                        oracle("roles.csv").stream().map(row -> row.get("id")).toList());
        assertThat(permissions.categories().stream().map(Permissions.Titled::name))
                .containsExactlyElementsOf(oracle("categories.csv").stream()
                        .map(row -> row.get("id"))
                        .toList());
    }

    @Test
    void nothingOfTheVictimsSideIsOpenToARoleOfTheOffendersSide() {
        List<String> open = new ArrayList<>();
        for (var role : permissions.roles()) {
            for (var category : permissions.categories()) {
                if (permissions.behindTheWall(role.name(), category.name())
                        && permissions.may(role.name(), category.name()).yes()) {
                    open.add(role.name() + " " + category.name());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void thePublicReadsWhatIsPublishedAndNothingElse() {
        assertThat(permissions.categories().stream()
                        .map(Permissions.Titled::name)
                        .filter(category -> permissions.may("public", category).yes()))
                .containsExactlyInAnyOrder(
                        "figures-published",
                        "papers-public",
                        "service-directory",
                        "dhr-recommendations",
                        "grants",
                        "decision-records",
                        "declarations",
                        "plans-actions");
    }

    @Test
    void aDenialIsASentenceThatNamesTheRoleAndTheKindOfInformation() {
        assertThat(permissions.may("elected-member", "arrests"))
                .isEqualTo(new Decision.No(
                        "No: the role “Elected member” does not work with “Arrests, charges and suspicion”."));
        assertThat(permissions.may("programme-facilitator", "partner-contact"))
                .isEqualTo(
                        new Decision.No("No: “Partner contact and questionnaires” is held on the other side of the wall"
                                + " from the role “Perpetrator-programme facilitator”."));
        assertThat(permissions.may("idva", "idva-notes", Relation.AGENCY, Act.READ))
                .isEqualTo(
                        new Decision.No("No: the role “Independent domestic violence adviser” has “IDVA notes” of other"
                                + " cases, not of this one."));
    }

    @Test
    void aRowThatCannotBeReadIsNamed() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Level.of('X')))
                .hasMessageContaining("X");
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
