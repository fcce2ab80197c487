package uk.turnstone.demo;

import java.time.LocalDateTime;

/** A day and a minute as the agencies write them, {@code 2026-11-15 02:10}. */
final class Minute {
    private Minute() {}

    static String of(LocalDateTime at) {
        return at.toLocalDate() + " " + two(at.getHour()) + ":" + two(at.getMinute());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
