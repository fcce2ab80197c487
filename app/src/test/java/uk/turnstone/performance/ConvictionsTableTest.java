package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.turnstone.measures.BeforeAfter;
import uk.turnstone.measures.CohortConvictions;
import uk.turnstone.measures.SignStyle;
import uk.turnstone.web.list.TableFile;

class ConvictionsTableTest {
    private static ConvictionsTable table(CohortConvictions... rows) {
        return new ConvictionsTable(LocalDate.of(2026, 11, 19), new BeforeAfter(List.of(rows)));
    }

    private static List<String> lines(ConvictionsTable table) {
        TableFile file = ConvictionsFile.of(table.rows(SignStyle.FILE), LocalDate.of(2026, 11, 20));
        return Stream.concat(Stream.of(file.headings()), file.rows().stream())
                .map(cells -> cells.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .toList();
    }

    @Test
    void theFileHasTheWholeTableWithItsTotal() {
        assertThat(lines(table(
                        new CohortConvictions("HCC", 29, 6, 221, 154), new CohortConvictions("PPO", 35, 0, 88, 35))))
                .containsExactly(
                        "cohort,people_measured,people_excluded,convictions_before,convictions_after,reduction,reduction_pct,average_before",
                        "HCC,29,6,221,154,67,30.3,7.6",
                        "PPO,35,0,88,35,53,60.2,2.5",
                        "Total,64,6,309,189,120,38.8,4.8");
    }

    @Test
    void oneSmallCohortTakesAnotherWithItSoThatTheTotalDoesNotTell() {
        assertThat(lines(table(
                        new CohortConvictions("ATR", 3, 0, 9, 4),
                        new CohortConvictions("HCC", 29, 0, 221, 154),
                        new CohortConvictions("PPO", 35, 0, 88, 35))))
                .contains("ATR,<5,0,[c],[c],[c],[c],[c]")
                .contains("HCC,[c],0,[c],[c],[c],[c],[c]")
                .contains("PPO,35,0,88,35,53,60.2,2.5")
                .contains("Total,67,0,318,193,125,39.3,4.7");
    }

    @Test
    void aRiseHasAMinusAndNothingBeforeHasNoPerCent() {
        assertThat(lines(table(new CohortConvictions("PPO", 10, 0, 4, 6)))).contains("PPO,10,0,4,6,-2,-50.0,0.4");
        assertThat(lines(table(new CohortConvictions("PPO", 10, 0, 0, 2)))).contains("PPO,10,0,0,2,-2,n/a,0.0");
        assertThat(lines(table(new CohortConvictions("PPO", 0, 7, 0, 0)))).contains("PPO,0,7,0,0,0,n/a,n/a");
    }

    @Test
    void theSentenceSaysWhatHappenedAndNeverWhatIsHeldBack() {
        assertThat(table(new CohortConvictions("PPO", 10, 0, 4, 6)).sentence())
                .isEqualTo("The 10 people measured had 4 convictions in the 12 months before joining and 6 in the 12"
                        + " months after: 2 more, 50.0 per cent of those before.");
        assertThat(table(new CohortConvictions("PPO", 10, 0, 4, 4)).sentence())
                .endsWith("4 in the 12 months after: no change.");
        assertThat(table(new CohortConvictions("PPO", 3, 0, 4, 6)).sentence()).startsWith("Too few people");
        assertThat(table(new CohortConvictions("PPO", 0, 3, 0, 0)).sentence()).startsWith("Nobody has been");
    }
}
