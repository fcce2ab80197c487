package uk.turnstone.linkage.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CleaningTest {
    private static final Set<CleaningStep> SEEN = EnumSet.noneOf(CleaningStep.class);

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvFileSource(
            resources = "steps.csv",
            numLinesToSkip = 1,
            emptyValue = "",
            ignoreLeadingAndTrailingWhitespace = false)
    void eachStepDoesWhatItsTableSays(String step, String raw, String cleaned) {
        CleaningStep named = CleaningStep.named(step).orElseThrow();
        SEEN.add(named);
        assertThat(named.apply(raw)).isEqualTo(cleaned == null ? "" : cleaned);
        assertThat(named.words()).isNotBlank();
    }

    @org.junit.jupiter.api.AfterAll
    static void everyStepIsInTheTable() {
        assertThat(SEEN).containsExactlyInAnyOrder(CleaningStep.values());
    }

    /** The cases of the Ministry of Justice's person matching, as far as they are of one value. */
    @ParameterizedTest
    @CsvSource({
        "MIG_ERROR_JOHN, JOHN",
        "NO_SHOW_JANE, JANE",
        "DUPLICATE_SMITH, SMITH",
        "MARY-ANN O'CONNOR, MARY ANN OCONNOR",
        "MARY-ANN-MAY, MARY ANN MAY",
        "MIG_ERROR_JANE ALICE, JANE ALICE",
        "MC CARTHY, MCCARTHY"
    })
    void namesComeOutAsPersonMatchingHasThem(String raw, String cleaned) {
        assertThat(Cleaning.NAME.of(raw)).isEqualTo(cleaned);
    }

    @Test
    void partsOfNamesComeOutAsPersonMatchingHasThem() {
        Cleaning first = Cleaning.NAME.then(CleaningStep.FIRST_WORD, CleaningStep.TWO_LETTERS_AT_LEAST);
        Cleaning last = Cleaning.NAME.then(CleaningStep.LAST_WORD);
        assertThat(first.of("NOT ENTERED NAMAMC")).isEqualTo("NAMAMC");
        assertThat(first.of("a")).isEmpty();
        assertThat(first.of("Mary-Jane")).isEqualTo("MARY");
        assertThat(last.of("MC DUFF-MCDONALD")).isEqualTo("MCDONALD");
        assertThat(Cleaning.NAME.of("JONES NOT\n  ENTERED   Mc Kenzie")).isEqualTo("JONES MCKENZIE");
        assertThat(first.ofAll(List.of("John", "Johnny", "Bennie", ""))).containsExactly("BENNIE", "JOHN", "JOHNNY");
    }

    @Test
    void postcodesComeOutAsPersonMatchingHasThem() {
        assertThat(Cleaning.POSTCODE.ofAll(List.of("CR2 6XH", "DN55 1PT", "M1 1AE", "B33 8TH", "W1A 0AX", "EC1A 1BB")))
                .containsExactly("B338TH", "CR26XH", "DN551PT", "EC1A1BB", "M11AE", "W1A0AX");
        assertThat(Cleaning.POSTCODE.ofAll(List.of("ABC 123", "A1A 1A1", "12345", "W1W ABC", "1AA 1AA", "AP@ 1AA")))
                .isEmpty();
        List<String> given = List.of("SW1A 1AA", "n16 8ph", "invalid postcode", "SW1A1AA", "NF1 1FA ");
        assertThat(Cleaning.POSTCODE.ofAll(given)).containsExactly("N168PH", "SW1A1AA");
        assertThat(Cleaning.POSTCODE.then(CleaningStep.OUTWARD).ofAll(given)).containsExactly("N16", "SW1A");
        assertThat(Cleaning.POSTCODE.ofAll(List.of(" ab1 4bc ", "1xy z22", "TEST", "NF11NF")))
                .containsExactly("AB14BC");
    }

    @Test
    void datesAndNumbersComeOutAsPersonMatchingHasThem() {
        assertThat(Cleaning.DATE.ofAll(List.of("1970-01-01", "1900-01-01", "1990-01-01")))
                .containsExactly("1990-01-01");
        assertThat(Cleaning.DATE.ofAll(List.of("2018-06-30", "2018-06-30", "2019-01-15")))
                .containsExactly("2018-06-30", "2019-01-15");
        assertThat(new Cleaning(List.of(CleaningStep.NO_PROBLEM_CROS))
                        .ofAll(List.of("123456/99A", "000000/00Z", "999999/99Z")))
                .containsExactly("123456/99A", "999999/99Z");
        assertThat(new Cleaning(List.of(CleaningStep.TWO_LETTERS_AT_LEAST)).ofAll(List.of("a", "ab", "abc")))
                .containsExactly("ab", "abc");
    }

    @Property
    void whatIsCleanStaysAsItIs(@ForAll @CharRange(from = ' ', to = '\u024F') String given) {
        for (Cleaning cleaning : List.of(Cleaning.NAME, Cleaning.POSTCODE, Cleaning.DATE)) {
            String once = cleaning.of(given);
            assertThat(cleaning.of(once)).isEqualTo(once);
        }
    }

    @Test
    void namesOfStepsAreRead() {
        assertThat(Arrays.stream(CleaningStep.values()).map(CleaningStep::written))
                .allMatch(name -> name.matches("[a-z-]+"));
        assertThat(Stream.of("no-accent", "", "NO_ACCENTS").map(CleaningStep::named))
                .allMatch(java.util.Optional::isEmpty);
    }
}
