package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Figures that partnerships printed, worked out again from the counts printed beside them. */
class PublishedFiguresTest {

    @TestFactory
    Stream<DynamicTest> everyChangeInHartlepoolsRecordedCrimeIsAsPrinted() {
        return changes("002_05_recorded_crime_hartlepool_q2", 28);
    }

    @TestFactory
    Stream<DynamicTest> everyChangeInHartlepoolsAntiSocialBehaviourIsAsPrinted() {
        return changes("002_07_asb_hartlepool_q2", 4);
    }

    private static Stream<DynamicTest> changes(String name, int rows) {
        PublishedTable table = PublishedTable.read(name);
        assertThat(table.rows()).hasSize(rows);
        return table.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("category"), () -> {
                    String category = row.getField("category");
                    Change change = new Change(number(row, "in_jul_sep_2013"), number(row, "in_jul_sep_2014"));
                    assertThat(change.numberText(SignStyle.FILE)).isEqualTo(table.expected(category + " change"));
                    assertThat(change.percentText(SignStyle.FILE)).isEqualTo(table.expected(category + " % change"));
                }));
    }

    @Test
    void theClassesOfHartlepoolsRecordedCrimeAddUp() {
        List<NamedCsvRecord> rows =
                PublishedTable.read("002_05_recorded_crime_hartlepool_q2").rows();
        for (String period : List.of("in_jul_sep_2013", "in_jul_sep_2014")) {
            long whole = sum(rows, period, row -> row.getField("parent").equals("**"));
            assertThat(sum(rows, period, row -> row.getField("parent").equals("*")))
                    .isEqualTo(whole);
            assertThat(sum(rows, period, row -> row.getField("parent").isEmpty()))
                    .isEqualTo(whole);
        }
    }

    private static long sum(List<NamedCsvRecord> rows, String column, Predicate<NamedCsvRecord> which) {
        return rows.stream().filter(which).mapToLong(row -> number(row, column)).sum();
    }

    @TestFactory
    Stream<DynamicTest> aprilToDecemberDifferencesOfClevelandAreAsPrinted() {
        PublishedTable table = PublishedTable.read("001_04_asb_cleveland_apr_dec");
        return table.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("area"), () -> {
                    String area = row.getField("area");
                    Change change = new Change(number(row, "in_apr_dec_2012"), number(row, "in_apr_dec_2013"));
                    assertThat(change.numberText(SignStyle.FILE)).isEqualTo(table.expected(area + " difference"));
                    assertThat(change.percentText(SignStyle.FILE)).isEqualTo(table.expected(area + " % difference"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> reoffendingRatesAreAsPrintedAndInsideTheirIntervals() {
        PublishedTable table = PublishedTable.read("001_10_single_proven_reoffending_oct10_sep11");
        return table.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("area"), () -> {
                    var reoffenders = new Proportion(number(row, "in_reoffenders"), number(row, "in_offenders"));
                    assertThat(reoffenders.percent().text(Rounding.ONE_DECIMAL))
                            .isEqualTo(table.expected(row.getField("area") + " rate"));
                    assertThat(reoffenders.percentInterval().contains(new BigDecimal(row.getField("pub_rate_pct"))))
                            .isTrue();
                }));
    }

    @Test
    void clevelandsReoffendingRateIsThatOfItsFourAreasTogether() {
        PublishedTable table = PublishedTable.read("001_10_single_proven_reoffending_oct10_sep11");
        List<Rate> areas = table.rows().stream()
                .filter(row -> !row.getField("area").equals("Cleveland"))
                .map(row -> Rate.percent(number(row, "in_reoffenders"), number(row, "in_offenders")))
                .toList();
        assertThat(areas).hasSize(4);
        assertThat(Rate.combined(areas)).isEqualTo(Rate.percent(3145, 9914));
        assertThat(Rate.combined(areas).text(Rounding.ONE_DECIMAL)).isEqualTo(table.expected("Cleveland rate"));
    }

    @Test
    void theDrugCaseloadsOverlapInWholePercentAndAddUpToTheCaseload() {
        PublishedTable table = PublishedTable.read("004_01_caseload_overlap");
        List<Rate> parts = table.rows().stream()
                .map(row -> Rate.percent(number(row, "in_count"), number(row, "in_probation_caseload")))
                .toList();
        assertThat(parts.stream().map(part -> part.text(Rounding.WHOLE)))
                .containsExactlyElementsOf(table.rows().stream()
                        .map(row -> table.expected(row.getField("dip_status_of_probation_caseload")))
                        .toList());
        assertThat(parts.stream().mapToLong(Rate::count).sum())
                .isEqualTo(Long.parseLong(table.expected("four groups sum to caseload")))
                .isEqualTo(parts.getFirst().base());
    }

    @Test
    void domesticAbuseReportsADayAreAsPrinted() {
        PublishedTable table = PublishedTable.read("001_09_da_reports_per_day");
        NamedCsvRecord row = table.rows().getFirst();
        LocalDate first = LocalDate.parse(row.getField("in_reports_since"));
        LocalDate last = LocalDate.parse(row.getField("in_reports_to_assumed"));
        Rate daily = Rate.each(number(row, "in_reports"), ChronoUnit.DAYS.between(first, last) + 1);
        assertThat(daily.base()).isEqualTo(275);
        assertThat(daily.text(Rounding.WHOLE)).isEqualTo(table.expected("8,600 over 275 days"));
    }

    private static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }
}
