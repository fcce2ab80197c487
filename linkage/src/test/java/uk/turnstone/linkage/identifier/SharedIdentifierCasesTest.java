package uk.turnstone.linkage.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import uk.turnstone.linkage.SharedCases;

class SharedIdentifierCasesTest {

    @Test
    void everyPncNumberComesOutAsTheFileSays() {
        canonicalForms(
                "identifiers/pnc_vectors.csv", 40, raw -> PncId.parse(raw).map(PncId::canonical));
    }

    @Test
    void everyCroNumberComesOutAsTheFileSays() {
        canonicalForms("identifiers/cro_vectors.csv", 5, raw -> CroId.parse(raw).map(CroId::canonical));
    }

    @Test
    void everyNhsNumberIsValidOrNotAsTheFileSays() {
        validity("identifiers/nhs_vectors.csv", 14, raw -> NhsNumber.parse(raw).isPresent());
    }

    @Test
    void everyPostcodeIsWellFormedOrNotAsTheFileSays() {
        validity("identifiers/ideal_postcodes_validation.csv", 13, raw -> Postcode.parse(raw)
                .isPresent());
    }

    private static void canonicalForms(String path, int atLeast, Function<String, Optional<String>> canonical) {
        List<String[]> rows = SharedCases.rows(path).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(atLeast);
        SoftAssertions.assertSoftly(softly -> rows.forEach(row ->
                softly.assertThat(canonical.apply(row[0]).orElse("")).as(row[0]).isEqualTo(row[1])));
    }

    private static void validity(String path, int atLeast, Function<String, Boolean> valid) {
        List<String[]> rows = SharedCases.rows(path).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(atLeast);
        SoftAssertions.assertSoftly(softly -> rows.forEach(
                row -> softly.assertThat(valid.apply(row[0])).as(row[0]).isEqualTo(Boolean.valueOf(row[1]))));
    }
}
