package uk.turnstone.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How dates, numbers and missing values are written on pages. */
public final class Words {
    public static final String NOT_KNOWN = "not known";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY_OF_THIS_YEAR = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);

    private Words() {}

    /** “Fri 20 Nov 2026”, or “not known”. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? NOT_KNOWN : september(DAY.format(day));
    }

    /** “Fri 20 Nov”, with the year where it is not this one: for lists of what is near. */
    public static String near(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? september(DAY_OF_THIS_YEAR.format(day)) : day(day);
    }

    /** “Fri 20 Nov 2026 16:40”, or “not known”. */
    public static String moment(@Nullable LocalDateTime moment) {
        return moment == null ? NOT_KNOWN : september(CLOCK.format(moment));
    }

    /**
     * A birth date as far as it is known, by the first and the last day that fit: “4 Mar 1985”, “Mar 1985”, “1985”, “1984
     * to 1985” or “not known”.
     */
    public static String birth(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest == null || latest == null) {
            return NOT_KNOWN;
        }
        if (earliest.equals(latest)) {
            return september(BIRTH.format(earliest));
        }
        if (YearMonth.from(earliest).equals(YearMonth.from(latest))) {
            return september(MONTH.format(earliest));
        }
        return earliest.getYear() == latest.getYear()
                ? Integer.toString(earliest.getYear())
                : earliest.getYear() + " to " + latest.getYear();
    }

    /** “1,286”. */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number).replace('-', '−');
    }

    /** The text, or “not known” where there is none. */
    public static String orNotKnown(@Nullable String text) {
        return text == null || text.isBlank() ? NOT_KNOWN : text;
    }

    // British English abbreviates to four letters, which breaks the column.
    private static String september(String written) {
        return written.replaceFirst("\\bSept\\b", "Sep");
    }
}
