package uk.turnstone.linkage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How two birth dates stand to each other. A date that is not full agrees with none and contradicts none. */
final class BirthDates {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private BirthDates() {}

    static boolean equal(@Nullable PartialDate a, @Nullable PartialDate b) {
        return a != null && b != null && a.isFull() && a.equals(b);
    }

    /** Both full, and different in more than a slip: not day and month exchanged, not one digit wrong. */
    static boolean farApart(@Nullable PartialDate a, @Nullable PartialDate b) {
        return a != null
                && b != null
                && a.isFull()
                && b.isFull()
                && !exchanged(a.earliest(), b.earliest())
                && differingDigits(a.earliest(), b.earliest()) > 1;
    }

    private static boolean exchanged(LocalDate a, LocalDate b) {
        return a.getYear() == b.getYear()
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue();
    }

    private static int differingDigits(LocalDate a, LocalDate b) {
        String left = DIGITS.format(a);
        String right = DIGITS.format(b);
        int differing = 0;
        for (int i = 0; i < left.length(); i++) {
            differing += left.charAt(i) == right.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    static String inWords(PartialDate day) {
        return WORDS.format(day.earliest());
    }
}
