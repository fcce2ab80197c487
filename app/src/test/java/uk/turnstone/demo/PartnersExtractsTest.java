package uk.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.turnstone.intake.Formats;

class PartnersExtractsTest {
    private final Written written = Written.small();

    @ParameterizedTest
    @EnumSource
    void hasTheHeadingsOfItsFormatAndRows(Source source) {
        String headings = new Formats()
                .named(source.fileName())
                .example()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(written.text(source.fileName() + ".csv").lines())
                .startsWith(headings)
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void repeatsNoKey(Source source) {
        List<String> key = new Formats().named(source.fileName()).key();
        assertThat(written.rows(source.fileName() + ".csv").stream()
                        .map(row -> key.stream().map(row::getField).collect(Collectors.joining("|"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTheServiceItselfWritesWhereTheRefugeIs() {
        String refugeUprn = Site.at(IdvaService.REFUGE).uprn();
        for (String file : written.files()) {
            boolean mayKnow = file.equals("domestic-abuse-referrals.csv");
            String text = written.text(file);
            assertThat(Stream.of(IdvaService.REFUGE.line(), IdvaService.REFUGE.postcode(), refugeUprn)
                            .anyMatch(text::contains))
                    .as(file)
                    .isEqualTo(mayKnow);
        }
    }

    @Test
    void nobodyIsReleasedBeforeReceptionOrInTwoStaysAtOnce() {
        Map<String, String> lastRelease = new HashMap<>();
        List<NamedCsvRecord> stays = written.rows("prison-custody.csv").stream()
                .sorted(java.util.Comparator.comparing(row -> row.getField("received_on")))
                .toList();
        assertThat(stays).allSatisfy(row -> {
            String released = row.getField("released_on").isEmpty() ? "9999" : row.getField("released_on");
            String before = lastRelease.put(row.getField("prison_number"), released);
            assertThat(released).isGreaterThanOrEqualTo(row.getField("received_on"));
            assertThat(row.getField("received_on")).isGreaterThanOrEqualTo(before == null ? "" : before);
        });
        assertThat(stays.stream().map(row -> row.getField("held_as"))).contains("remand", "sentenced", "recall");
    }

    @Test
    void someAreSuspectedHereAndHarmedThere() {
        assertThat(shared("police-crime-suspects", "police-crime-victims")).isGreaterThan(100);
        assertThat(shared("police-arrests", "police-domestic-incidents")).isPositive();
    }

    private long shared(String one, String other) {
        Set<String> people = of(one);
        people.retainAll(of(other));
        NamedCsvRecord told = written.rows("truth/overlap.csv").stream()
                .filter(row -> List.of(row.getField("source"), row.getField("other_source"))
                        .containsAll(List.of(one, other)))
                .findFirst()
                .orElseThrow();
        assertThat(told.getField("people")).isEqualTo(String.valueOf(people.size()));
        return people.size();
    }

    private Set<String> of(String source) {
        return written.truth().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(source + " "))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void mostReportsOfOneCrimeAgreeOnItsNumberAndSomeDoNot() {
        Set<String> crimes = written.rows("police-arrests.csv").stream()
                .map(row -> row.getField("crime_number"))
                .collect(Collectors.toSet());
        List<String> quoted = written.rows("police-charges.csv").stream()
                .map(row -> row.getField("crime_number"))
                .toList();
        double right = (double) quoted.stream().filter(crimes::contains).count() / quoted.size();
        assertThat(right).isBetween(0.92, 0.97);
        assertThat(quoted).contains("");
    }

    @Test
    void theTruthCountsArrestsAndRepeatPlacesAsTheExtractsHoldThem() {
        Map<String, String> truth = written.truth();
        Map<String, Long> arrests = written.rows("police-arrests.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(truth.get("police-arrests " + row.getField("custody_record"))),
                        Collectors.counting()));
        written.rows("truth/arrests.csv").forEach(row -> assertThat(arrests.values().stream()
                        .filter(n -> n >= Long.parseLong(row.getField("arrests_at_least")))
                        .count())
                .isEqualTo(Long.parseLong(row.getField("people"))));
        Map<String, Long> calls = written.rows("police-call-outs.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("address"), Collectors.counting()));
        assertThat(written.rows("truth/repeat-locations.csv"))
                .allSatisfy(row -> assertThat(calls.get(row.getField("address")))
                        .isGreaterThanOrEqualTo(Long.parseLong(row.getField("call_outs"))));
    }
}
