package uk.turnstone.linkage.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PlaceCodesTest {

    @ParameterizedTest(name = "{0} {1} is read as {2}")
    @CsvFileSource(resources = "places.csv", numLinesToSkip = 1)
    void codesOfPlacesAreReadAsOneFormOrNotAtAll(String kind, String raw, @Nullable String canonical) {
        Optional<String> read =
                switch (kind) {
                    case "postcode" -> Postcode.parse(raw).map(Postcode::canonical);
                    case "lsoa" -> LsoaCode.parse(raw).map(LsoaCode::canonical);
                    case "ward" -> WardCode.parse(raw).map(WardCode::canonical);
                    default -> AuthorityCode.parse(raw).map(AuthorityCode::canonical);
                };
        assertThat(read.orElse(null)).isEqualTo(canonical);
    }

    @Test
    void aPostcodeKnowsItsDistrictAndItsSector() {
        assertThat(Postcode.of("ts248aa").outward()).isEqualTo("TS24");
        assertThat(Postcode.of("ts248aa").sector()).isEqualTo("TS24 8");
        assertThat(Postcode.of("zz993vz").isPseudo()).isTrue();
    }
}
