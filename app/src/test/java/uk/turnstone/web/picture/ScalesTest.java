package uk.turnstone.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Scales: they rise with their numbers, and their round ticks take in all of them. */
class ScalesTest {

    @Property
    void roundTicksTakeInEveryNumberAndAreNotTooMany(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double one,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double other,
            @ForAll @IntRange(min = 2, max = 8) int most,
            @ForAll boolean whole) {
        double least = Math.min(one, other);
        double greatest = Math.max(one, other);
        var scale = LinearScale.around(least, greatest, most, whole, 200, 10);
        double hair = Math.abs(greatest - least) * 1e-9 + 1e-6;
        assertThat(scale.least()).isLessThanOrEqualTo(least + hair);
        assertThat(scale.greatest()).isGreaterThanOrEqualTo(greatest - hair).isGreaterThan(scale.least());
        assertThat(scale.ticks()).hasSizeBetween(2, most + 1).isSorted().doesNotHaveDuplicates();
        assertThat(scale.ticks().getFirst()).isEqualTo(scale.least());
        assertThat(scale.ticks().getLast()).isCloseTo(scale.greatest(), within(scale.step() * 1e-6));
        double mantissa = scale.step() / Math.pow(10, Math.floor(Math.log10(scale.step()) + 1e-9));
        assertThat(List.of(1.0, 2.0, 2.5, 5.0)).anyMatch(round -> Math.abs(round - mantissa) < 1e-6);
        if (whole) {
            assertThat(scale.step()).isEqualTo(Math.rint(scale.step())).isGreaterThanOrEqualTo(1);
        }
    }

    @Property
    void itRisesWithItsNumbersAndStaysBetweenItsEnds(
            @ForAll @DoubleRange(min = 0, max = 1e5) double one,
            @ForAll @DoubleRange(min = 0, max = 1e5) double other,
            @ForAll @DoubleRange(min = 0, max = 1e5) double greatest) {
        double most = Math.max(greatest, Math.max(one, other));
        var up = LinearScale.fromNought(most, 5, false, 200, 10);
        assertThat(up.at(one)).isBetween(10 - 1e-6, 200 + 1e-6);
        assertThat(Double.compare(up.at(one), up.at(other))).isEqualTo(one == other ? 0 : -Double.compare(one, other));
        assertThat(up.at(0)).isEqualTo(200);
        assertThat(up.length(one)).isCloseTo(200 - up.at(one), within(1e-6));
    }

    @Test
    void ticksOfPeopleAreWholePeople() {
        assertThat(LinearScale.fromNought(3, 5, true, 100, 0).ticks()).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(LinearScale.fromNought(0, 5, true, 100, 0).ticks()).containsExactly(0.0, 1.0);
        assertThat(LinearScale.fromNought(102, 5, true, 100, 0).ticks())
                .containsExactly(0.0, 25.0, 50.0, 75.0, 100.0, 125.0);
        assertThat(LinearScale.fromNought(0.3, 5, false, 100, 0).decimals()).isEqualTo(1);
    }

    @Property
    void daysRiseAndWhatLiesOutsideIsAtTheEdge(
            @ForAll @IntRange(min = 1, max = 4000) int length,
            @ForAll @IntRange(min = -5000, max = 9000) int one,
            @ForAll @IntRange(min = -5000, max = 9000) int other) {
        LocalDate first = LocalDate.of(2024, 2, 29);
        var scale = new DayScale(first, first.plusDays(length), 124, 1190);
        double a = scale.at(first.plusDays(one));
        double b = scale.at(first.plusDays(other));
        assertThat(a).isBetween(124.0, 1190.0);
        if (one <= other) {
            assertThat(a).isLessThanOrEqualTo(b);
        }
        if (one >= 0 && one < other && other <= length) {
            assertThat(a).isLessThan(b);
        }
        assertThat(scale.months())
                .allMatch(month ->
                        !month.atDay(1).isBefore(first) && !month.atDay(1).isAfter(first.plusDays(length)));
    }

    @Test
    void labelsOfMonthsGetFewerBeforeTheyGetTight() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(new DayScale(first, first.plusMonths(12), 0, 600).monthsPerLabel(30))
                .isEqualTo(1);
        assertThat(new DayScale(first, first.plusMonths(48), 0, 600).monthsPerLabel(30))
                .isEqualTo(3);
        assertThat(new DayScale(first, first.plusYears(20), 0, 600).monthsPerLabel(30))
                .isEqualTo(12);
        assertThat(new DayScale(first, first.plusDays(40), 0, 600).months())
                .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2));
        assertThatThrownBy(() -> new DayScale(first, first, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void bandsLieSideBySideInTheirOrder(
            @ForAll @IntRange(min = 1, max = 60) int number, @ForAll @DoubleRange(min = 5, max = 90) double width) {
        var bands = new BandScale(number, 40, width, width * 0.4);
        for (int i = 0; i < number; i++) {
            assertThat(bands.middle(i)).isCloseTo(bands.start(i) + bands.inner() / 2, within(1e-6));
            assertThat(bands.start(i) + bands.inner())
                    .isLessThan(i + 1 < number ? bands.start(i + 1) : bands.end() + 1e-6);
        }
    }

    @Property
    void whatIsPutIntoARowNeverLiesOverWhatIsThere(
            @ForAll List<@IntRange(min = 0, max = 1000) Integer> starts,
            @ForAll @IntRange(min = 1, max = 200) int length) {
        var rows = new LaneRows();
        List<int[]> taken = new ArrayList<>();
        int most = 0;
        for (int start : starts.stream().sorted().toList()) {
            int row = rows.take(start, start + length);
            assertThat(taken).noneMatch(other -> other[0] == row && other[1] + length > start);
            assertThat(row).as("no more rows than lie over each other").isLessThanOrEqualTo((int)
                    taken.stream().filter(other -> other[1] + length > start).count());
            taken.add(new int[] {row, start});
            most = Math.max(most, row + 1);
        }
        assertThat(rows.height()).isEqualTo(8 + LaneRows.ROW * Math.max(1, most));
    }

    @Property
    void linesOfWrappedWordsLoseNoWordAndFitUnlessOneWordIsTooLong(
            @ForAll List<@IntRange(min = 1, max = 14) Integer> lengths) {
        String words = String.join(
                " ", lengths.stream().map(length -> "w".repeat(length)).toList());
        List<String> lines = Type.wrap(words, 92, 13, Type.Weight.REGULAR);
        assertThat(String.join(" ", lines)).isEqualTo(words);
        assertThat(lines).allMatch(line -> Type.width(line, 13, Type.Weight.REGULAR) <= 92 || !line.contains(" "));
    }

    @Test
    void wordsAreMeasuredAsTheTypefaceHasThem() {
        // Tabular figures of Source Sans 3 are 497 thousandths of an em wide; a tenth is left for other faces.
        assertThat(Type.width("0123456789", 10, Type.Weight.REGULAR)).isCloseTo(10 * 4.97 * 1.1, within(0.1));
        assertThat(Type.width("11", 14, Type.Weight.BOLD)).isEqualTo(Type.width("88", 14, Type.Weight.BOLD));
        assertThat(Type.cut("Suspended sentence", 60, 12, Type.Weight.REGULAR))
                .endsWith("…")
                .startsWith("Susp");
        assertThat(Type.cut("Suspended sentence", 12, 12, Type.Weight.REGULAR)).isEmpty();
    }
}
