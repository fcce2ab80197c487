package uk.turnstone.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A birth date as far as it is known: a day, a month or a year.
 *
 * @param earliest the first day it can have been
 * @param latest the last day it can have been; the same day where the precision is a day
 * @param precision what was given
 */
public record PartialDate(LocalDate earliest, LocalDate latest, Precision precision)
        implements Comparable<PartialDate> {

    /** How much of a date was given. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** What can be said about an age. */
    public enum Answer {
        YES,
        NO,
        CANNOT_SAY
    }

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final int FIRST_YEAR = 1850;
    private static final int ADULT = 18;

    /** Days that systems enter when they know none; they join nobody to anybody. */
    private static final Set<LocalDate> ENTERED_FOR_NONE = Set.of(LocalDate.of(1900, 1, 1), LocalDate.of(1970, 1, 1));

    public PartialDate {
        boolean fits =
                switch (precision) {
                    case DAY -> earliest.equals(latest);
                    case MONTH ->
                        earliest.getDayOfMonth() == 1
                                && latest.equals(YearMonth.from(earliest).atEndOfMonth());
                    case YEAR ->
                        earliest.getDayOfYear() == 1
                                && latest.equals(Year.from(earliest).atMonth(12).atEndOfMonth());
                };
        if (!fits) {
            throw new IllegalArgumentException("From %s to %s is not one %s."
                    .formatted(earliest, latest, precision.name().toLowerCase(Locale.ROOT)));
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day, Precision.DAY);
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    public static PartialDate of(Year year) {
        return new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth(), Precision.YEAR);
    }

    /** Reads yyyy-MM-dd, yyyy-MM, yyyy or dd/MM/yyyy, from 1850 on; empty where it is none or no such day exists. */
    public static Optional<PartialDate> parse(String raw) {
        String text = raw.strip();
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return fromIso(iso).filter(PartialDate::isOfOurTimes);
            }
            Matcher british = BRITISH.matcher(text);
            return british.matches()
                    ? Optional.of(of(day(british, 3, 2, 1))).filter(PartialDate::isOfOurTimes)
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> fromIso(Matcher iso) {
        if (iso.group(3) != null) {
            return Optional.of(of(day(iso, 1, 2, 3)));
        }
        Year year = Year.of(Integer.parseInt(iso.group(1)));
        return Optional.of(iso.group(2) == null ? of(year) : of(year.atMonth(Integer.parseInt(iso.group(2)))));
    }

    private static LocalDate day(Matcher match, int year, int month, int day) {
        return LocalDate.of(
                Integer.parseInt(match.group(year)),
                Integer.parseInt(match.group(month)),
                Integer.parseInt(match.group(day)));
    }

    private boolean isOfOurTimes() {
        return earliest.getYear() >= FIRST_YEAR;
    }

    /** Whether the day is known and is not one that systems enter for none: only then does it count when linking. */
    public boolean isFull() {
        return precision == Precision.DAY && !ENTERED_FOR_NONE.contains(earliest);
    }

    /**
     * Whether somebody born then is under 18 on that day.
     *
     * <p>An age is attained at the beginning of the birthday (Family Law Reform Act 1969, section 9(1)). Eighteen years
     * after a 29 February there is none; no statute says which day stands for it, and usage in England and Wales is
     * 1 March, which also keeps a child protected for the day in doubt.
     */
    public Answer under18On(LocalDate day) {
        boolean ifEldest = day.isBefore(eighteenth(earliest));
        boolean ifYoungest = day.isBefore(eighteenth(latest));
        if (ifEldest != ifYoungest) {
            return Answer.CANNOT_SAY;
        }
        return ifEldest ? Answer.YES : Answer.NO;
    }

    private static LocalDate eighteenth(LocalDate birth) {
        boolean leapDay = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
        return leapDay ? birth.plusDays(1).plusYears(ADULT) : birth.plusYears(ADULT);
    }

    @Override
    public int compareTo(PartialDate other) {
        int byDay = earliest.compareTo(other.earliest);
        return byDay != 0 ? byDay : precision.compareTo(other.precision);
    }

    /** As ISO writes it: yyyy-MM-dd, yyyy-MM or yyyy. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> earliest.toString();
            case MONTH -> YearMonth.from(earliest).toString();
            case YEAR -> Year.from(earliest).toString();
        };
    }
}
