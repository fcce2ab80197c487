package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.access.Marking;
import uk.turnstone.access.Permissions;

class StampTest {
    private static final Stamp STAMP = new Stamp(
            "Owen Gritstone, Saltmarsh Vale Partnership",
            LocalDateTime.of(2026, 11, 20, 14, 2),
            "IOM",
            Marking.SENSITIVE,
            LocalDate.of(2026, 12, 20),
            "8f00ba");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            iom-manager | figures-published                  | OFFICIAL, published
            iom-manager | figures-internal                   | OFFICIAL
            iom-manager | identity-offender                  | OFFICIAL-SENSITIVE
            iom-manager | figures-internal identity-offender | OFFICIAL-SENSITIVE
            iom-manager | safety-signal                      | OFFICIAL-SENSITIVE: for the person named here alone
            iom-manager |                                    | OFFICIAL-SENSITIVE
            ig-officer  | address-victim                     | OFFICIAL-SENSITIVE: do not disclose to the person who harms, nor to anybody near them
            ig-officer  | address-victim identity-offender   | OFFICIAL-SENSITIVE: do not disclose to the person who harms, nor to anybody near them
            ig-officer  | marac-minutes                      | OFFICIAL-SENSITIVE: do not disclose to the person who harms, nor to anybody near them
            idva        | identity-offender                  | OFFICIAL-SENSITIVE: do not disclose to the person who harms, nor to anybody near them
            idva        |                                    | OFFICIAL-SENSITIVE: do not disclose to the person who harms, nor to anybody near them
            idva        | figures-internal                   | OFFICIAL
            """)
    void theMarkingIsTheHighestOfTheKindsOfInformationAndOfTheHarmedOnTheirSide(
            String role, @Nullable String categories, String marking) {
        List<String> kinds = categories == null ? List.of() : List.of(categories.split(" "));
        assertThat(Permissions.shipped().marking(role, kinds).words()).isEqualTo(marking);
    }

    /** On the offender side nothing may tell that there is somebody on the other. */
    @Test
    void noMarkingOfTheOffenderSideSpeaksOfAnybodyWhoIsHarmed() {
        assertThat(Marking.values())
                .filteredOn(marking -> marking.words().contains("harms"))
                .containsExactly(Marking.THE_HARMED);
    }

    @Property
    void everyLineOfAStampIsKnownWhenItComesBackAndIsAsWideAsTheTable(
            @ForAll @IntRange(min = 0, max = 1_000_000) int rows, @ForAll @IntRange(min = 1, max = 60) int width) {
        List<List<String>> lines = STAMP.rows(rows, width);
        assertThat(lines).allMatch(line -> line.size() == width);
        assertThat(lines.getFirst()).allMatch(String::isEmpty);
        assertThat(lines.subList(1, lines.size())).allMatch(Stamp::isLine);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Marking: none     | Heron
            Heron             |
            Taken             |
            For: Heron        | 01/02/1990
            """)
    void aRowWithAnythingElseInItIsARow(String first, String second) {
        assertThat(Stamp.isLine(List.of(first, second == null ? "" : second))).isFalse();
    }

    @Test
    void whatIsHandedToSomebodyIsTheirsToKeep() {
        Stamp handed = STAMP.handedTo("whoever asked");
        assertThat(handed.lines(3)).contains("For: whoever asked").noneMatch(line -> line.startsWith("Keep until"));
        assertThat(handed.handling().expires()).isNull();
    }

    @Test
    void aPeriodOfNoDaysIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new Stamps(Permissions.shipped(), Clock.systemUTC(), 0))
                .hasMessage("turnstone.exports.days is 0: it must be 1 or more.");
    }
}
