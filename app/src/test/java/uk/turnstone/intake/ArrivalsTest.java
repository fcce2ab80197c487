package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Strips by a moved clock. The letters are those of the page, the oldest first, the last is of the day to come. */
class ArrivalsTest {
    private static final Arrival.Source SOURCE = new Arrival.Source(1, "police", "Police", "police-arrests");

    @ParameterizedTest
    @CsvFileSource(resources = "arrivals.csv", numLinesToSkip = 1)
    void eachMomentDueIsComeLateMissingOrNotDue(
            String rhythm, int day, int hour, LocalDate from, String came, LocalDateTime now, String letters) {
        List<Arrival> arrivals = came == null
                ? List.of()
                : Arrays.stream(came.split(" "))
                        .map(LocalDateTime::parse)
                        .map(ArrivalsTest::arrival)
                        .toList();
        assertThat(letters(strip(Rhythm.of(rhythm, day, hour), from, arrivals, now)))
                .isEqualTo(letters);
    }

    /** What Today calls late is what the strip says did not come, with nothing after it. */
    @Property
    void whatIsLateIsTheLastThatDidNotCome(
            @ForAll Rhythm.Every every,
            @ForAll @IntRange(min = 1, max = 7) int day,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 20_000) int fromMinutesBefore,
            @ForAll List<@IntRange(max = 20_000) Integer> minutesBefore) {
        var now = LocalDateTime.of(2026, 11, 23, 8, 30);
        LocalDate from = now.minusMinutes(fromMinutesBefore).toLocalDate();
        List<Arrival> arrivals = minutesBefore.stream()
                .map(now::minusMinutes)
                .sorted()
                .map(ArrivalsTest::arrival)
                .toList();
        var rhythm = new Rhythm(every, day, hour);
        List<Strip.Cell> cells = strip(rhythm, from, arrivals, now).cells();
        List<Strip.State> passed = new ArrayList<>();
        cells.stream().map(Strip.Cell::state).forEach(passed::add);
        while (!passed.isEmpty() && passed.getLast() == Strip.State.NOT_DUE) {
            passed.removeLast();
        }
        boolean missing = !passed.isEmpty() && passed.getLast() == Strip.State.MISSED;
        assertThat(expectation(rhythm, from, arrivals).lateSince(now).isPresent())
                .isEqualTo(missing);
    }

    static Strip strip(Rhythm rhythm, LocalDate from, List<Arrival> arrivals, LocalDateTime now) {
        return Strip.of(expectation(rhythm, from, arrivals), arrivals, now);
    }

    private static Expectation expectation(Rhythm rhythm, LocalDate from, List<Arrival> arrivals) {
        return new Expectation(
                1,
                1,
                "police",
                "Police",
                "police-arrests",
                rhythm,
                "",
                from,
                arrivals.isEmpty() ? null : arrivals.getLast().published(),
                null);
    }

    private static Arrival arrival(LocalDateTime published) {
        return new Arrival(SOURCE, new UUID(0, 1), published, 10, 1);
    }

    private static String letters(Strip strip) {
        return strip.cells().stream()
                .map(cell -> ArrivalWords.mark(cell).letter())
                .collect(Collectors.joining());
    }
}
