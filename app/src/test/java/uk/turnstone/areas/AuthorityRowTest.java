package uk.turnstone.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorityRowTest {

    @Test
    void wholeNumbersMayComeFromASpreadsheetWithAPoint() throws RowTrouble {
        var row = AuthorityRow.of(Map.of("gss-code", "E06000901", "nice-name", "Longsands", "pop-2020", "93836.0"));
        assertThat(row.estimates()).containsExactly(new Estimate(2020, 93836));
    }

    @Test
    void severalYearsOfPopulationMayStandInOneRow() throws RowTrouble {
        var row = AuthorityRow.of(
                Map.of("gss-code", "E06000901", "nice-name", "Longsands", "pop-2021", "12", "pop-2020", ""));
        assertThat(row.estimates()).containsExactly(new Estimate(2021, 12));
    }

    @Test
    void whatAListOfNamesLosesAtItsCommasIsNoName() throws RowTrouble {
        var row = AuthorityRow.of(Map.of(
                "gss-code", "E06000023", "nice-name", "City of Bristol", "alt-names", "Bristol, City of,bristol"));
        assertThat(row.names()).containsExactly("Bristol", "City of Bristol", "bristol");
    }

    @Test
    void anAuthorityThatHasEndedSaysWhen() throws RowTrouble {
        var row = AuthorityRow.of(Map.of(
                "gss-code", "E07000164", "official-name", "Hambleton", "end-date", "2023-04-01", "replaced-by", "NYK"));
        assertThat(row.name()).isEqualTo("Hambleton");
        assertThat(row.validTo()).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(row.successor()).isEqualTo("NYK");
    }

    @Test
    void aRowWithoutACodeSaysSo() {
        assertThatThrownBy(() -> AuthorityRow.of(Map.of("nice-name", "Derry")))
                .isInstanceOf(RowTrouble.class)
                .hasMessage("This authority has no statistical code (gss-code), by which areas are known.");
    }

    @Test
    void aPopulationThatIsNoWholeNumberSaysSo() {
        for (String value : new String[] {"many", "12.5", "-1", "99999999999"}) {
            assertThatThrownBy(() -> AuthorityRow.of(
                            Map.of("gss-code", "E06000901", "nice-name", "Longsands", "pop-2020", value)))
                    .as(value)
                    .isInstanceOfSatisfying(RowTrouble.class, e -> {
                        assertThat(e.column()).isEqualTo("pop-2020");
                        assertThat(e.value()).isEqualTo(value);
                    });
        }
    }
}
