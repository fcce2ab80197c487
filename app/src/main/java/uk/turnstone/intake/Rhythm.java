package uk.turnstone.intake;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * How often an extract comes, and until when.
 *
 * @param every how often
 * @param onDay day of the week (1 is Monday) or of the month (1 to 28); of no meaning where it comes every day
 * @param byHour full hour, 0 to 23, Europe/London
 */
public record Rhythm(Every every, int onDay, int byHour) {
    /** How often. */
    public enum Every {
        DAY,
        WEEK,
        MONTH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param every day, week or month */
    public static Rhythm of(String every, int onDay, int byHour) {
        return new Rhythm(Every.valueOf(every.toUpperCase(Locale.ROOT)), onDay, byHour);
    }

    /** The first moment, at or after this one, by which an extract comes. */
    LocalDateTime due(LocalDateTime from) {
        LocalDateTime first = on(from.toLocalDate());
        return first.isBefore(from) ? after(first) : first;
    }

    /** The moment due that lies nearest: what comes late in the morning is that morning's, what comes at night the next one's. */
    LocalDateTime nearest(LocalDateTime came) {
        LocalDateTime next = due(came);
        LocalDateTime previous =
                switch (every) {
                    case DAY -> next.minusDays(1);
                    case WEEK -> next.minusWeeks(1);
                    case MONTH -> next.minusMonths(1);
                };
        return Duration.between(previous, came).compareTo(Duration.between(came, next)) <= 0 ? previous : next;
    }

    /** The moment by which the next one comes after the one due then. */
    LocalDateTime after(LocalDateTime due) {
        LocalDate next =
                switch (every) {
                    case DAY -> due.toLocalDate().plusDays(1);
                    case WEEK -> due.toLocalDate().plusWeeks(1);
                    case MONTH -> due.toLocalDate().plusMonths(1);
                };
        return next.atTime(byHour, 0);
    }

    private LocalDateTime on(LocalDate day) {
        LocalDate due =
                switch (every) {
                    case DAY -> day;
                    case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(onDay)));
                    case MONTH ->
                        day.getDayOfMonth() > onDay
                                ? day.plusMonths(1).withDayOfMonth(onDay)
                                : day.withDayOfMonth(onDay);
                };
        return due.atTime(byHour, 0);
    }

    /** “every week, Monday by 07:00”. */
    String words() {
        String day =
                switch (every) {
                    case DAY -> "";
                    case WEEK -> ", " + DayOfWeek.of(onDay).getDisplayName(java.time.format.TextStyle.FULL, Locale.UK);
                    case MONTH -> ", day " + onDay;
                };
        return "every " + every.word() + day + " by %02d:00".formatted(byHour);
    }
}
