package uk.turnstone.web.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days along a line.
 *
 * @param from first day
 * @param until last day, later than the first
 * @param left pixels at the first day
 * @param right pixels at the last
 */
record DayScale(LocalDate from, LocalDate until, double left, double right) {

    DayScale {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a scale of days ends after it begins: " + from + ", " + until);
        }
    }

    /** Where a day lies; one outside lies at the edge. */
    double at(LocalDate day) {
        LocalDate within = day.isBefore(from) ? from : day.isAfter(until) ? until : day;
        return left + (right - left) * ChronoUnit.DAYS.between(from, within) / ChronoUnit.DAYS.between(from, until);
    }

    boolean shows(LocalDate begin, LocalDate end) {
        return !end.isBefore(from) && !begin.isAfter(until);
    }

    /** Months that begin on the scale. */
    List<YearMonth> months() {
        YearMonth first = YearMonth.from(from);
        return Stream.iterate(first, month -> !month.atDay(1).isAfter(until), month -> month.plusMonths(1))
                .filter(month -> !month.atDay(1).isBefore(from))
                .toList();
    }

    /** Steps of months between labels so that each has this many pixels: 1 month, 3 (quarters), 6 or 12. */
    int monthsPerLabel(double pixels) {
        double month = (right - left) / Math.max(1, months().size());
        return Stream.of(1, 3, 6)
                .filter(step -> step * month >= pixels)
                .findFirst()
                .orElse(12);
    }
}
