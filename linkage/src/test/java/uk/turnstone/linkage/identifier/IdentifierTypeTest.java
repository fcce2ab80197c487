package uk.turnstone.linkage.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTypeTest {

    @ParameterizedTest(name = "{0} {1} is read as {2}")
    @CsvFileSource(resources = "canonical.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void whatPeopleWriteIsReadAsOneFormOrNotAtAll(IdentifierType type, @Nullable String raw, @Nullable String form) {
        assertThat(type.canonical(raw == null ? "" : raw).orElse(null)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "NHS, 0000000000, true", "NHS, 1111111111, true", "NHS, 9990000018, false", "CRN, X000000, true",
        "CRN, X123456, false", "PRISON_NUMBER, A0000AA, true", "PNC, 00/0Z, true", "CRO, 000000/00Z, true"
    })
    void numbersThatStandForNoneAreValidButSayNothing(IdentifierType type, String raw, boolean placeholder) {
        assertThat(type.canonical(raw)).isPresent();
        assertThat(type.isPlaceholder(raw)).isEqualTo(placeholder);
    }

    @Test
    void onlyNumbersOfAnAgencysOwnStayWithinTheAgency() {
        assertThat(IdentifierType.values())
                .filteredOn(type -> !type.linksAcrossAgencies())
                .containsExactly(IdentifierType.CUSTODY_RECORD, IdentifierType.CLIENT_REF);
    }

    @Property
    void aCanonicalFormIsItsOwnCanonicalForm(
            @ForAll IdentifierType type,
            @ForAll @StringLength(max = 14) @CharRange(from = '/', to = 'Z') String written) {
        type.canonical(written)
                .ifPresent(form -> assertThat(type.canonical(form)).contains(form));
    }

    @Property
    void anyTextIsAnsweredWithoutAnError(@ForAll IdentifierType type, @ForAll String written) {
        type.canonical(written)
                .ifPresent(form -> assertThat(type.canonical(form)).contains(form));
    }
}
