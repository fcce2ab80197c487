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

    /** Files hold few different days: each is worked out once, in a table by the last digits of its number. */
    static final int CACHED = 1 << 12;

    private final long[] days = new long[CACHED];
    private final long[] starts = new long[CACHED];
    private final long[] ends = new long[CACHED];

    static int day(LocalDate date) {
        return (int) (date.toEpochDay() - EPOCH_DAY);
    }

    /** The first microsecond of the day. */
    long startOf(LocalDate date) {
        return starts[slot(date)];
    }

    /** The last microsecond of the day. */
    long endOf(LocalDate date) {
        return ends[slot(date)];
    }

    static long at(LocalDateTime moment) {
        return micros(moment.atZone(LONDON).toInstant());
    }

    private int slot(LocalDate date) {
        long day = date.toEpochDay();
        int slot = (int) (day & CACHED - 1);
        // Day 0 of a fresh table is 1 January 1970, which is then worked out each time: nothing is wrong with that.
        if (days[slot] != day || day == 0) {
            days[slot] = day;
            starts[slot] = start(date);
            ends[slot] = end(date);
        }
        return slot;
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
