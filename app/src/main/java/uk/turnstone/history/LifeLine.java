package uk.turnstone.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Two years of a life as a picture: one scale of days, 24 months back and three ahead, a lane for each kind of thing. The
 * time-line below it is its table.
 *
 * @param lanes top to bottom
 * @param months where months begin
 * @param today where today is, in picture units
 * @param yearAgo where the last 12 months begin
 * @param sentence the main numbers
 */
public record LifeLine(List<Lane> lanes, List<Tick> months, int today, int yearAgo, String sentence) {
    public static final int LEFT = 120;
    public static final int WIDTH = 1200;
    private static final int AHEAD = 3;
    private static final int BACK = 24;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    /** Where a month begins; the year is written at January and at the first. */
    public record Tick(int x, String month, String year) {}

    /**
     * Draws events.
     *
     * @param events what happened, as far as the reader may see
     * @param mayRead whether the reader's role works with a data category: a lane that would be empty because it is
     *     closed is left out, since an empty one would say that nothing happened
     */
    public static LifeLine of(List<Event> events, LocalDate today, Predicate<String> mayRead) {
        LocalDate from = YearMonth.from(today).minusMonths(BACK).atDay(1);
        LocalDate to = YearMonth.from(today).plusMonths(AHEAD).atEndOfMonth();
        var scale = new Scale(from, to);
        List<Lane> lanes = new ArrayList<>();
        for (LaneKind kind : LaneKind.values()) {
            if (mayRead.test(kind.category())) {
                lanes.add(Lane.of(
                        kind,
                        events.stream().filter(kind::holds).toList(),
                        scale,
                        today,
                        lanes.isEmpty() ? Lane.TOP : lanes.getLast().bottom()));
            }
        }
        List<Tick> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            boolean named = month.getMonthValue() == 1 || months.isEmpty();
            months.add(new Tick(
                    scale.x(month.atDay(1)),
                    MONTH.format(month).substring(0, 3),
                    named ? Integer.toString(month.getYear()) : ""));
        }
        return new LifeLine(
                lanes, months, scale.x(today), scale.x(today.minusYears(1)), Counts.sentence(events, today, mayRead));
    }

    /** Height of the whole picture. */
    public int height() {
        return (lanes.isEmpty() ? Lane.TOP : lanes.getLast().bottom()) + 22;
    }

    /** One scale of days. */
    record Scale(LocalDate from, LocalDate to) {
        int x(LocalDate day) {
            LocalDate within = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
            long days = ChronoUnit.DAYS.between(from, to);
            return LEFT + (int) ((WIDTH - LEFT - 10) * ChronoUnit.DAYS.between(from, within) / days);
        }

        boolean shows(LocalDate begin, LocalDate end) {
            return !end.isBefore(from) && !begin.isAfter(to);
        }
    }
}
