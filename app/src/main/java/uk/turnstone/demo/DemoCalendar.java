package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days on which the worked partnership stands still. */
public final class DemoCalendar {
    /** Monday: the day that the demo shows as today. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** The last day that the agencies' extracts speak of. */
    public static final LocalDate EXTRACTED = TODAY.minusDays(1);

    /** The last arrests in the main extract; those of the week after are in the practice file. */
    static final LocalDate LAST_ARREST = LocalDate.of(2026, 11, 15);

    /** Convictions go back this far, arrests as far as the police's present custody system. */
    static final LocalDate FIRST_CONVICTION = LocalDate.of(2013, 1, 1);

    static final LocalDate FIRST_ARREST = LocalDate.of(2022, 1, 1);

    /** When the partnership began its cohorts. */
    static final LocalDate FIRST_COHORT = LocalDate.of(2024, 1, 1);

    /** When it took those on treatment requirements in as cohorts of their own. */
    static final LocalDate FIRST_REQUIREMENT_COHORT = LocalDate.of(2024, 3, 1);

    static final YearMonth FIRST_CRIME_MONTH = YearMonth.of(2024, 10);
    static final YearMonth LAST_CRIME_MONTH = YearMonth.of(2026, 10);

    private DemoCalendar() {}
}
