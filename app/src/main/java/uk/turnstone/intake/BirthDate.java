package uk.turnstone.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day of birth as far as it is known.
 *
 * @param earliest first day that fits
 * @param latest last day that fits
 */
record BirthDate(LocalDate earliest, LocalDate latest) {

    static @Nullable BirthDate read(String text, @Nullable LocalDate day) {
        if (day != null) {
            return new BirthDate(day, day);
        }
        try {
            if (text.matches("\\d{4}")) {
                int year = Integer.parseInt(text);
                return new BirthDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            YearMonth month = YearMonth.parse(text);
            return new BirthDate(month.atDay(1), month.atEndOfMonth());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
