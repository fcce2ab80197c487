package uk.turnstone.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest(name = "{0} {1} is compared as {2}")
    @CsvFileSource(resources = "normalised.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '~')
    void namesAreComparedWithoutAccentsCaseAndPunctuation(
            @Nullable String forenames, @Nullable String surname, String normalised, String firstAndSurname) {
        PersonName name = new PersonName(forenames == null ? "" : forenames, surname == null ? "" : surname);
        assertThat(name.normalised()).isEqualTo(normalised);
        assertThat(name.firstAndSurname()).isEqualTo(firstAndSurname);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Wren Dipper|Wren|Dipper",
                "DIPPER, Wren Mary|Wren Mary|DIPPER",
                "Merel van der Berg|Merel|van der Berg",
                "Garuda|''|Garuda",
                "Van Dipper|Van|Dipper"
            })
    void aNameInOneColumnIsDivided(String written, String forenames, String surname) {
        assertThat(PersonName.written(written)).contains(new PersonName(forenames, surname));
    }

    @Test
    void particlesDoNotTellFamiliesApart() {
        assertThat(new PersonName("Merel", "van der Berg").tellingSurnameWords())
                .containsExactly("BERG");
        assertThat(new PersonName("Merel", "De").tellingSurnameWords()).containsExactly("DE");
    }

    @Test
    void aNameWithNeitherPartIsNoName() {
        assertThatThrownBy(() -> new PersonName(" ", "")).hasMessage("A name needs a forename or a surname.");
        assertThat(PersonName.of(" ", "")).isEmpty();
    }

    @Property(tries = 3000)
    void foldingWhatIsFoldedChangesNothing(@ForAll String written) {
        String once = NameFold.fold(written);
        assertThat(NameFold.fold(once)).isEqualTo(once);
    }
}
