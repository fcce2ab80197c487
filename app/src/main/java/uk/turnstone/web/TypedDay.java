package uk.turnstone.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day as typed into a form: 23/11/2026, 23 Nov 2026 or 2026-11-23, never month first. Fields for days are plain text,
 * because a browser's own field for dates follows the language of the browser and may put the month first.
 */
public final class TypedDay {
    private static final java.util.List<DateTimeFormatter> WRITTEN = Stream.of(
                    "uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu", "d MMM uuuu", "EEE d MMM uuuu", "d MMMM uuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

    private TypedDay() {}

    /** Null where it is none. */
    public static @Nullable LocalDate read(String typed) {
        String once = typed.strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter format : WRITTEN) {
            try {
                LocalDate day = LocalDate.parse(once, format);
                return day.getYear() < 1000 || day.getYear() > 9999 ? null : day;
            } catch (DateTimeException e) {
                // Not written this way; the next may fit.
            }
        }
        return null;
    }

    /** A day as a field shows it: 23/11/2026. */
    public static String field(@Nullable LocalDate day) {
        return day == null ? "" : FIELD.format(day);
    }
}
