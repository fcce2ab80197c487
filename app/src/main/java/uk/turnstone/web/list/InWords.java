package uk.turnstone.web.list;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;

/** Values in the words of a page, and as a file has them. */
final class InWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private InWords() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> Words.NOT_KNOWN;
            case LocalDate day -> Words.day(day);
            case LocalDateTime moment -> Words.moment(moment);
            case Long number -> Words.number(number);
            default -> Words.orNotKnown(value.toString());
        };
    }

    /** Days as 2026-11-20 and moments as 2026-11-20 16:40, which every program reads; empty where there is none. */
    static String inFile(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDateTime moment -> MOMENT.format(moment);
            default -> value.toString();
        };
    }
}
