package uk.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StreetCrimeTest {
    private final Written written = Written.small();
    private final Map<String, List<Polygon>> wards = written.wards();
    private final Map<String, String> codes = written.rows("force-areas.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("name"), row -> row.getField("authority")));

    @Test
    void comesInTwentyFiveMonthsOfAboutTheRightSize() {
        List<String> files = written.files().stream()
                .filter(f -> f.startsWith("police-street/"))
                .toList();
        assertThat(files).hasSize(25);
        assertThat(files).allSatisfy(file -> {
            assertThat(written.rows(file)).hasSizeBetween(1_400, 2_100);
            assertThat(written.rows(file)).allSatisfy(row -> assertThat(row.getField("Month"))
                    .isEqualTo(file.substring("police-street/".length(), "police-street/".length() + 7)));
        });
    }

    @Test
    void liesInAWardOfTheBoroughThatItsSmallAreaNamesButForAFew() {
        int outside = 0;
        int inNoWard = 0;
        List<NamedCsvRecord> rows = written.street();
        for (NamedCsvRecord row : rows) {
            String lsoa = row.getField("LSOA name");
            String code = codes.get(lsoa.substring(0, lsoa.length() - 5));
            Polygon.Point at = point(row);
            if (code == null) {
                outside++;
                assertThat(wards.values().stream().flatMap(List::stream)).noneMatch(ward -> ward.contains(at));
            } else if (wards.get(code).stream().noneMatch(ward -> ward.contains(at))) {
                inNoWard++;
                assertThat(wards.values().stream().flatMap(List::stream)).noneMatch(ward -> ward.contains(at));
            }
        }
        assertThat(outside).isBetween(rows.size() / 1_000, rows.size() / 100);
        assertThat(inNoWard).isBetween(rows.size() / 5_000, rows.size() / 200);
    }

    @Test
    void lacksAnIdentifierExactlyWhereItIsAntiSocialBehaviourAndRepeatsItselfThere() {
        Set<List<String>> seen = new HashSet<>();
        int copies = 0;
        for (NamedCsvRecord row : written.street()) {
            boolean disorder = row.getField("Crime type").equals("Anti-social behaviour");
            assertThat(row.getField("Crime ID").isEmpty()).isEqualTo(disorder);
            copies += disorder && !seen.add(row.getFields()) ? 1 : 0;
        }
        assertThat(copies).isGreaterThan(100);
    }

    @Test
    void bringsSomeIdentifiersAgainInALaterMonthWithANewerOutcomeAndNeverTwiceInAMonth() {
        Map<String, List<NamedCsvRecord>> byId = written.street().stream()
                .filter(row -> !row.getField("Crime ID").isEmpty())
                .collect(Collectors.groupingBy(row -> row.getField("Crime ID")));
        List<List<NamedCsvRecord>> again =
                byId.values().stream().filter(rows -> rows.size() > 1).toList();
        assertThat(again).hasSizeBetween(50, 400);
        assertThat(again).allSatisfy(rows -> {
            assertThat(rows.stream().map(row -> row.getField("Month"))).doesNotHaveDuplicates();
            assertThat(rows.stream().map(row -> row.getField("Last outcome category")))
                    .doesNotHaveDuplicates();
            assertThat(rows.stream().map(row -> row.getField("LSOA code")).distinct())
                    .hasSize(1);
        });
    }

    @Test
    void usesALimitedNumberOfPositions() {
        assertThat(written.street().stream().map(StreetCrimeTest::point).distinct())
                .hasSizeLessThan(1_400);
    }

    private static Polygon.Point point(NamedCsvRecord row) {
        return new Polygon.Point(
                Written.millionths(row.getField("Longitude")), Written.millionths(row.getField("Latitude")));
    }
}
