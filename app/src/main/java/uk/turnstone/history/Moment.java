package uk.turnstone.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.turnstone.web.Words;

/**
 * When something happened, as exactly as it is known (rule 11 of what the data must be able to say). Times are of
 * Europe/London.
 *
 * @param earliest the earliest moment it can have been
 * @param latest the latest
 * @param precision what was given
 */
public record Moment(Instant earliest, Instant latest, Precision precision) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /** How much of a moment was given, in the order of the numbers that events carry. */
    public enum Precision {
        MINUTE,
        DAY,
        MONTH,
        YEAR,
        ESTIMATED
    }

    public Moment {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("A moment does not end before it begins.");
        }
    }

    /** The moment of an event that a query found. */
    static Moment of(ResultSet row) throws SQLException {
        return new Moment(
                row.getObject("earliest", OffsetDateTime.class).toInstant(),
                row.getObject("latest", OffsetDateTime.class).toInstant(),
                Precision.values()[row.getInt("precision")]);
    }

    /** The day it was, or the first on which it can have been. */
    public LocalDate day() {
        return local().toLocalDate();
    }

    /** “Fri 20 Nov 2026 02:10”, “Fri 20 Nov 2026”, “November 2026”, “2026” or “about Fri 20 Nov 2026”. */
    public String words() {
        return switch (precision) {
            case MINUTE -> Words.moment(local());
            case DAY -> Words.day(day());
            case MONTH -> MONTH.format(day());
            case YEAR -> Integer.toString(day().getYear());
            case ESTIMATED -> "about " + Words.day(day());
        };
    }

    private LocalDateTime local() {
        return LocalDateTime.ofInstant(earliest, LONDON);
    }
}
