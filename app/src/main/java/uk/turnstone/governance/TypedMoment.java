package uk.turnstone.governance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.TypedDay;

/** A day and a time of day as typed. */
final class TypedMoment {
    private TypedMoment() {}

    /** The moment in local time; null where either cannot be read. A time is written as 9:05 or 09:05. */
    static @Nullable LocalDateTime read(String day, String time) {
        LocalDate date = TypedDay.read(day);
        if (date == null) {
            return null;
        }
        try {
            String typed = time.strip();
            return date.atTime(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
