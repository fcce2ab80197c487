package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;

/** A birth date as far as it is known, in words: "Mon 4 Mar 1985", "Mar 1985", "1985" or "not known". */
final class BirthWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private BirthWords() {}

    static String of(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest == null || latest == null || earliest.equals(latest)) {
            return Words.day(earliest);
        }
        if (YearMonth.from(earliest).equals(YearMonth.from(latest))) {
            return MONTH.format(earliest);
        }
        return earliest.getYear() == latest.getYear()
                ? Integer.toString(earliest.getYear())
                : earliest.getYear() + " to " + latest.getYear();
    }
}
