package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.turnstone.measures.Quarter;
import uk.turnstone.measures.Rate;

class CrimeTrendTest {
    private static final YearMonth LAST = YearMonth.of(2026, 9);
    private static final CrimeScope BOROUGH = new CrimeScope("E06000901", false);

    private final TreeSet<YearMonth> delivered = new TreeSet<>();
    private final List<CrimeCounts.Count> counts = new ArrayList<>();

    private void came(int monthsAgo, long crimes) {
        YearMonth month = LAST.minusMonths(monthsAgo);
        delivered.add(month);
        if (crimes > 0) {
            counts.add(new CrimeCounts.Count("E06000901", "Longsands", "Burglary", month, crimes));
        }
    }

    private CrimeTrend months() {
        return CrimeTrend.of(BOROUGH, new Period.Month(LAST), delivered, counts);
    }

    @Test
    void aMonthThatNeverCameIsMissingAndOneWithoutCrimesIsNought() {
        came(3, 5);
        came(1, 0);
        came(0, 4);
        assertThat(months().all()).containsExactly(5.0, null, 0.0, 4.0);
    }

    @Test
    void aQuarterWithAMissingMonthHasNoValue() {
        came(0, 1);
        came(1, 2);
        came(2, 3);
        came(3, 9);
        var trend = CrimeTrend.of(BOROUGH, new Period.ThreeMonths(Quarter.parse("2026-Q3")), delivered, counts);
        assertThat(trend.all()).containsExactly(null, 6.0);
    }

    @Test
    void fewerThanSixPointsAreNoLine() {
        for (int month = 0; month < 5; month++) {
            came(month, 10);
        }
        assertThat(months().line(figures(), "")).isEmpty();
        assertThat(months().sparks(figures())).isEmpty();
    }

    @Test
    void theLastMonthIsJudgedByThoseBeforeIt() {
        for (int month = 1; month < 20; month++) {
            came(month, 50 + month % 3);
        }
        came(0, 90);
        var line = months().line(figures(), "credit").orElseThrow();
        assertThat(line.sentence()).startsWith("September 2026: 90 crimes. Above the usual range of 47 to 5");
        assertThat(line.svg()).contains("19 months before this one");
        assertThat(months().sparks(figures())).containsOnlyKeys("Burglary");
    }

    @Test
    void withTooFewMonthsNothingIsCalledUsual() {
        for (int month = 0; month < 7; month++) {
            came(month, 50);
        }
        assertThat(months().line(figures(), "").orElseThrow().sentence()).endsWith("to say what is usual.");
    }

    private CrimeFigures figures() {
        var row = new CrimeRow("E06000901", "Longsands", "Burglary", Rate.per1000(90, 0), Optional.empty());
        return new CrimeFigures(BOROUGH, "Longsands", new Period.Month(LAST), null, delivered, List.of(row), Map.of());
    }
}
