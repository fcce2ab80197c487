package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.turnstone.measures.Quarter;
import uk.turnstone.web.picture.Picture;

/** The months behind a figure: which there are, what is not known, and that a month is not judged by itself. */
class CrimeTrendTest {
    private static final YearMonth LAST = YearMonth.of(2026, 9);
    private static final CrimeScope SCOPE = new CrimeScope("E06000901", false);
    private static final Period SEPTEMBER = new Period.Month(LAST);
    private static final Period SUMMER = new Period.ThreeMonths(Quarter.of(LAST));

    @Test
    void aLineHasTwentyFourMonthsAtMostAndBeginsWithTheFirstThatCame() {
        assertThat(trend(SEPTEMBER, 40, List.of()).periods()).hasSize(24);
        assertThat(trend(SEPTEMBER, 9, List.of()).periods())
                .hasSize(9)
                .first()
                .extracting(Period::first)
                .isEqualTo(YearMonth.of(2026, 1));
        assertThat(trend(SUMMER, 60, List.of()).periods()).hasSize(12);
    }

    @Test
    void aMonthThatNeverCameIsNotNoughtAndLeavesItsQuarterUnknown() {
        assertThat(trend(SEPTEMBER, 8, List.of(2)).all())
                .containsExactly(11.0, 10.0, 12.0, 11.0, 10.0, null, 11.0, 10.0);
        assertThat(trend(SUMMER, 9, List.of(4)).all()).containsExactly(33.0, null, 33.0);
        assertThat(trend(SEPTEMBER, 8, List.of()).lines().get("Burglary")).doesNotContainNull();
    }

    @Test
    void withFewerThanSixMonthsOrWithoutTheLastThereIsNoLine() {
        assertThat(line(trend(SEPTEMBER, 6, List.of()))).isPresent();
        assertThat(line(trend(SEPTEMBER, 5, List.of()))).isEmpty();
        assertThat(line(trend(SEPTEMBER, 6, List.of(3)))).isEmpty();
        assertThat(line(trend(SEPTEMBER, 12, List.of(0)))).isEmpty();
    }

    @Test
    void theLastMonthIsJudgedByThoseBeforeItAndNotByItself() {
        CrimeTrend trend = trend(SEPTEMBER, 12, List.of());
        List<@Nullable Double> jump = new ArrayList<>(trend.all());
        jump.set(11, 90.0);
        Picture line =
                line(new CrimeTrend(trend.periods(), jump, trend.lines())).orElseThrow();
        assertThat(line.sentence()).startsWith("September 2026: 90 crimes. Above the usual range of ");
        assertThat(line.svg()).contains("11 months before this one");
        assertThat(line.table().rows().getLast()).containsExactly("Sep 2026", "90", "above usual");
        assertThat(line(trend).orElseThrow().sentence()).contains("Within the usual range");
    }

    private static Optional<Picture> line(CrimeTrend trend) {
        var figures = new CrimeFigures(
                SCOPE, "Longsands", SEPTEMBER, null, new TreeSet<>(List.of(LAST)), List.of(), Map.of());
        return trend.line(figures, "Invented.");
    }

    private static CrimeTrend trend(Period period, int months, List<Integer> missing) {
        var delivered = new TreeSet<YearMonth>();
        List<CrimeCounts.Count> counts = new ArrayList<>();
        IntStream.range(0, months).filter(back -> !missing.contains(back)).forEach(back -> {
            delivered.add(LAST.minusMonths(back));
            counts.add(count(LAST.minusMonths(back), "Burglary", 10 + back % 3));
        });
        return CrimeTrend.of(SCOPE, period, delivered, counts);
    }

    private static CrimeCounts.Count count(YearMonth month, String type, long crimes) {
        return new CrimeCounts.Count("E06000901", "Longsands", type, month, crimes);
    }
}
