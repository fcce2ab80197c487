package uk.turnstone.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Days and moments as PostgreSQL keeps them: days and microseconds since 1 January 2000, moments by the clock of London. */
final class DatabaseTime {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final long EPOCH_SECONDS = 946_684_800L;
    private static final long EPOCH_DAY = 10_957L;

    private LocalDate cachedDay = LocalDate.EPOCH;
    private long cachedStart = start(LocalDate.EPOCH);
    private long cachedEnd = end(LocalDate.EPOCH);

    static int day(LocalDate date) {
        return (int) (date.toEpochDay() - EPOCH_DAY);
    }

    /** The first microsecond of the day. */
    long startOf(LocalDate date) {
        return remember(date).cachedStart;
    }

    /** The last microsecond of the day. */
    long endOf(LocalDate date) {
        return remember(date).cachedEnd;
    }

    static long at(LocalDateTime moment) {
        return micros(moment.atZone(LONDON).toInstant());
    }

    private DatabaseTime remember(LocalDate date) {
        if (!date.equals(cachedDay)) {
            cachedDay = date;
            cachedStart = start(date);
            cachedEnd = end(date);
        }
        return this;
    }

    private static long start(LocalDate date) {
        return micros(date.atStartOfDay(LONDON).toInstant());
    }

    /** Not a fixed time after the start: a day may have 23 or 25 hours. */
    private static long end(LocalDate date) {
        return start(date.plusDays(1)) - 1;
    }

    private static long micros(Instant instant) {
        return (instant.getEpochSecond() - EPOCH_SECONDS) * 1_000_000L + instant.getNano() / 1000;
    }
}
