package uk.turnstone.web.kit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When something happened.
 *
 * @param timestamp ISO 8601: a day, a day and time, or the same with an offset, which is turned to the time in London
 * @param type {@code datetime}, {@code shortdatetime}, {@code date}, {@code shortdate} or {@code time}; the timestamp as
 *     it is where null
 */
public record TimelineMoment(String timestamp, @Nullable String type) {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    public static TimelineMoment of(LocalDateTime moment) {
        return new TimelineMoment(moment.toString(), "shortdatetime");
    }

    public static TimelineMoment of(LocalDate day) {
        return new TimelineMoment(day.toString(), "shortdate");
    }

    /** As people read it, with the clock of 24 hours. */
    public String words() {
        return switch (type) {
            case "datetime" -> written("d MMMM uuuu 'at' HH:mm");
            case "shortdatetime" -> written("d MMM uuuu 'at' HH:mm");
            case "date" -> written("d MMMM uuuu");
            case "shortdate" -> written("d MMM uuuu");
            case "time" -> written("HH:mm");
            case null -> timestamp;
            default -> throw new IllegalArgumentException("There is no type of moment " + type);
        };
    }

    private String written(String pattern) {
        return moment().format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }

    private LocalDateTime moment() {
        if (!timestamp.contains("T")) {
            return LocalDate.parse(timestamp).atStartOfDay();
        }
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(timestamp, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime offset
                ? offset.atZoneSameInstant(HERE).toLocalDateTime()
                : (LocalDateTime) parsed;
    }
}
