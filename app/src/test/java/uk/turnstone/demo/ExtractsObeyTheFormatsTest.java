package uk.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ExtractsObeyTheFormatsTest {
    private final Written written = Written.small();

    /** A column without a line of its own in the table may hold anything. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "columns.csv", delimiter = ';', numLinesToSkip = 1)
    void everyValueIsOfItsColumnsForm(String file, String column, String form) {
        Pattern pattern = Pattern.compile(form);
        List<NamedCsvRecord> rows = written.rows(file);
        assertThat(rows).isNotEmpty();
        assertThat(rows).allSatisfy(row -> assertThat(row.getField(column)).matches(pattern));
    }

    @Test
    void everyFileBeginsWithItsHeadings() {
        Map<String, List<String>> headings = Map.of(
                "authorities.csv", Headings.AUTHORITIES,
                "police-street/2024-10-saltmarsh-vale-street.csv", Headings.STREET,
                "police-arrests.csv", Headings.ARRESTS,
                "convictions.csv", Headings.CONVICTIONS,
                "probation-caseload.csv", Headings.PROBATION,
                "drug-service-caseload.csv", Headings.DRUG_SERVICE,
                "cohorts.csv", Headings.COHORTS);
        headings.forEach((file, line) ->
                assertThat(written.text(file).lines().findFirst()).as(file).contains(String.join(",", line)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "keys.csv", delimiter = ';', numLinesToSkip = 1)
    void noKeyComesTwiceAndEachHasATruePerson(String file, String columns) {
        List<String> keys = written.rows(file).stream()
                .map(row -> java.util.stream.Stream.of(columns.split(","))
                        .map(row::getField)
                        .collect(Collectors.joining("|")))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        String source = file.substring(0, file.length() - 4);
        assertThat(written.truth().keySet())
                .containsAll(keys.stream().map(key -> source + " " + key).toList());
    }

    @Test
    void theCountsFileCountsWhatIsThere() {
        Map<String, String> counts = written.rows("truth/counts.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("file"), row -> row.getField("rows")));
        assertThat(counts.keySet())
                .containsExactlyInAnyOrderElementsOf(written.files().stream()
                        .filter(file -> !file.endsWith("README.md") && !file.equals("truth/counts.csv"))
                        .toList());
        counts.forEach((file, rows) -> {
            int found = file.endsWith(".json")
                    ? (int) written.text(file)
                            .lines()
                            .filter(line -> line.contains("WD13CD"))
                            .count()
                    : written.rows(file).size();
            assertThat(String.valueOf(found)).as(file).isEqualTo(rows);
        });
    }

    @Test
    void practiceHasSixtyGoodRowsAndTenBadOnes() {
        List<NamedCsvRecord> rows = written.rows("practice/police-arrests-with-ten-bad-rows.csv");
        Set<String> groups = written.rows("police-arrests.csv").stream()
                .map(row -> row.getField("offence_group"))
                .collect(Collectors.toSet());
        Pattern birth = Pattern.compile("((19|200|201)\\d+(-\\d\\d){0,2})?");
        Pattern week = Pattern.compile("2026-11-(1[6-9]|2[0-2]) \\d\\d:\\d\\d");
        long good = rows.stream()
                .filter(row -> !row.getField("custody_record").isEmpty()
                        && week.matcher(row.getField("arrested_at")).matches()
                        && !row.getField("surname").isEmpty()
                        && row.getField("sex").matches("[MFU]")
                        && row.getField("outcome").equals("charged")
                        && groups.contains(row.getField("offence_group"))
                        && birth.matcher(row.getField("birth_date")).matches()
                        && row.getField("address").length() < 200)
                .count();
        assertThat(rows).hasSize(70);
        assertThat(good).isEqualTo(60);
        Set<String> members = written.rows("cohorts.csv").stream()
                .filter(row -> row.getField("left_on").isEmpty())
                .map(row -> row.getField("pnc_id"))
                .collect(Collectors.toSet());
        assertThat(rows.stream()
                        .filter(row -> members.contains(row.getField("pnc_id")))
                        .count())
                .isBetween(10L, 30L);
        assertThat(written.text("practice/README.md").lines().filter(line -> line.matches("\\| \\d+ .*")))
                .hasSize(10);
    }
}
