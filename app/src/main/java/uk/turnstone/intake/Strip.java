package uk.turnstone.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What came of an extract in the last 14 days, 8 weeks or 12 months, and what of the one after.
 *
 * @param cells one for each day, week or month, the oldest first
 */
record Strip(List<Cell> cells) {
    /** What became of one moment due. */
    enum State {
        CAME,
        LATE,
        MISSED,
        NOT_DUE,
        /** Due before the extract was expected so. */
        NOT_EXPECTED
    }

    /**
     * One moment due.
     *
     * @param period the day, the Monday of the week, or the first of the month
     * @param due by when it should have come in it
     * @param arrival what came first for that moment; null where nothing did
     */
    record Cell(
            LocalDate period,
            LocalDateTime due,
            State state,
            @Nullable Arrival arrival) {}

    /** @param arrivals of this extract alone, the oldest first */
    static Strip of(Expectation expectation, List<Arrival> arrivals, LocalDateTime now) {
        return new Strip(periods(expectation.rhythm().every(), now.toLocalDate()).stream()
                .map(period -> cell(expectation, arrivals, now, period))
                .toList());
    }

    /** Days, Mondays or firsts of months; the last is the one after that of today. */
    static List<LocalDate> periods(Rhythm.Every every, LocalDate today) {
        return switch (every) {
            case DAY -> IntStream.rangeClosed(-13, 1).mapToObj(today::plusDays).toList();
            case WEEK -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield IntStream.rangeClosed(-7, 1).mapToObj(monday::plusWeeks).toList();
            }
            case MONTH -> {
                LocalDate first = today.withDayOfMonth(1);
                yield IntStream.rangeClosed(-11, 1).mapToObj(first::plusMonths).toList();
            }
        };
    }

    /** How many did not come. */
    long missed() {
        return cells.stream().filter(cell -> cell.state() == State.MISSED).count();
    }

    // A delivery is the one of the moment due that lies nearest (Rhythm#nearest), as it is for what is late on Today.
    private static Cell cell(Expectation expectation, List<Arrival> arrivals, LocalDateTime now, LocalDate period) {
        LocalDateTime due = expectation.rhythm().due(period.atStartOfDay());
        Arrival first = arrivals.stream()
                .filter(each -> expectation.rhythm().nearest(each.published()).equals(due))
                .findFirst()
                .orElse(null);
        return new Cell(period, due, state(first, due, due.isBefore(expectation.firstDue()), now), first);
    }

    private static State state(@Nullable Arrival first, LocalDateTime due, boolean before, LocalDateTime now) {
        if (first != null) {
            return before || !first.published().isAfter(due) ? State.CAME : State.LATE;
        }
        if (before) {
            return State.NOT_EXPECTED;
        }
        return now.isAfter(due) ? State.MISSED : State.NOT_DUE;
    }
}
