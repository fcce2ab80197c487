package uk.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersInTheExtractsTest {
    private final Written written = Written.small();

    @ParameterizedTest
    @CsvSource({"2012, 1234, 2012/0001234Y", "1979, 163001, 1979/0163001B", "2014, 7654321, 2014/7654321B"})
    void pncLettersAreThoseOfTheDomainNotes(int year, int serial, String number) {
        assertThat(CheckLetter.pnc(year, serial)).isEqualTo(number);
    }

    @Test
    void croLettersAndNhsDigitsAreThoseOfTheDomainNotes() {
        assertThat(CheckLetter.cro(2012, 123_456)).isEqualTo("123456/12U");
        assertThat(Identifiers.nhs(1)).isEqualTo("9990000018");
        assertThat(Identifiers.nhs(2)).isEqualTo("9990000026");
    }

    @Test
    void everyCroIsRightAndAFewPncLettersAreWrong() {
        List<NamedCsvRecord> arrests = written.rows("police-arrests.csv");
        assertThat(arrests).allSatisfy(row -> {
            String cro = row.getField("cro");
            assertThat(cro.isEmpty()
                            || CheckLetter.cro(
                                            Integer.parseInt(cro.substring(7, 9)),
                                            Integer.parseInt(cro.substring(0, 6)))
                                    .equals(cro))
                    .isTrue();
        });
        List<String> full = arrests.stream()
                .map(row -> row.getField("pnc_id"))
                .filter(pnc -> pnc.length() == 13)
                .toList();
        long wrong = full.stream()
                .filter(pnc -> !CheckLetter.pnc(
                                Integer.parseInt(pnc.substring(0, 4)), Integer.parseInt(pnc.substring(5, 12)))
                        .equals(pnc))
                .count();
        assertThat((double) wrong / full.size()).isBetween(0.001, 0.012);
    }

    @Test
    void aNumberBelongsToOnePersonButForRareMixUps() {
        Map<String, String> truth = written.truth();
        Map<String, Set<String>> people = written.rows("police-arrests.csv").stream()
                .filter(row -> !row.getField("pnc_id").isEmpty())
                .collect(Collectors.groupingBy(
                        row -> row.getField("pnc_id"),
                        Collectors.mapping(
                                row -> truth.get("police-arrests " + row.getField("custody_record")),
                                Collectors.toSet())));
        assertThat(people.values().stream().filter(of -> of.size() > 1).count()).isBetween(1L, 20L);
    }
}
