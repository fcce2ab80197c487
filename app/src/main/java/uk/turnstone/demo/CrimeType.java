package uk.turnstone.demo;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The kinds of crime of the open street-level files, with shares and seasons near those of an English force.
 *
 * @param share of all rows of an average month
 * @param swing of the season, 0 to 1, above and below the average
 * @param peak month of the year, 1 to 12, in which there is most
 * @param outcome how cases of this kind end
 */
record CrimeType(String name, double share, double swing, int peak, Outcomes outcome) {

    /** Which table of outcomes applies. */
    enum Outcomes {
        NONE,
        RARELY_SOLVED,
        OFTEN_NAMED,
        FOUND_ON_PERSON
    }

    static final List<CrimeType> ALL = List.of(
            new CrimeType("Anti-social behaviour", 0.240, 0.25, 8, Outcomes.NONE),
            new CrimeType("Violence and sexual offences", 0.290, 0.06, 7, Outcomes.OFTEN_NAMED),
            new CrimeType("Criminal damage and arson", 0.105, 0.10, 5, Outcomes.RARELY_SOLVED),
            new CrimeType("Shoplifting", 0.093, 0.06, 12, Outcomes.OFTEN_NAMED),
            new CrimeType("Other theft", 0.060, 0.05, 7, Outcomes.RARELY_SOLVED),
            new CrimeType("Public order", 0.058, 0.10, 7, Outcomes.OFTEN_NAMED),
            new CrimeType("Burglary", 0.053, 0.18, 12, Outcomes.RARELY_SOLVED),
            new CrimeType("Vehicle crime", 0.047, 0.10, 11, Outcomes.RARELY_SOLVED),
            new CrimeType("Other crime", 0.019, 0.0, 1, Outcomes.OFTEN_NAMED),
            new CrimeType("Drugs", 0.018, 0.05, 4, Outcomes.FOUND_ON_PERSON),
            new CrimeType("Bicycle theft", 0.008, 0.45, 7, Outcomes.RARELY_SOLVED),
            new CrimeType("Possession of weapons", 0.007, 0.05, 6, Outcomes.FOUND_ON_PERSON),
            new CrimeType("Robbery", 0.006, 0.08, 11, Outcomes.RARELY_SOLVED),
            new CrimeType("Theft from the person", 0.004, 0.10, 12, Outcomes.RARELY_SOLVED));

    private static final Weighted<String> RARELY_SOLVED = Weighted.table(
            "Investigation complete; no suspect identified", 78,
            "Unable to prosecute suspect", 14,
            "Awaiting court outcome", 3,
            "Court result unavailable", 2,
            "Local resolution", 1,
            "Status update unavailable", 1,
            "Offender sent to prison", 0.6,
            "Offender given community sentence", 0.4);
    private static final Weighted<String> OFTEN_NAMED = Weighted.table(
            "Unable to prosecute suspect", 62,
            "Investigation complete; no suspect identified", 14,
            "Awaiting court outcome", 7,
            "Court result unavailable", 5,
            "Further investigation is not in the public interest", 3,
            "Formal action is not in the public interest", 2,
            "Offender given a caution", 2,
            "Local resolution", 2,
            "Offender sent to prison", 1,
            "Offender given community sentence", 1,
            "Offender given conditional discharge", 0.5,
            "Offender fined", 0.5);
    private static final Weighted<String> FOUND_ON_PERSON = Weighted.table(
            "Awaiting court outcome", 30,
            "Local resolution", 20,
            "Unable to prosecute suspect", 14,
            "Offender given a caution", 12,
            "Court result unavailable", 10,
            "Offender given a drugs possession warning", 6,
            "Offender fined", 5,
            "Offender sent to prison", 3);

    /** Rows expected in a month: share, season, and a fall of two per cent a year since the first month. */
    double expected(YearMonth month, int crimesAMonth) {
        double season = 1 + swing * StrictMath.cos(2 * StrictMath.PI * (month.getMonthValue() - peak) / 12);
        double years = DemoCalendar.FIRST_CRIME_MONTH.until(month, ChronoUnit.MONTHS) / 12.0;
        return crimesAMonth * share * season * (1 - 0.02 * years);
    }

    /** The last outcome that stands in the file; the younger the month, the more are still being looked into. */
    String outcome(Chance chance, YearMonth month) {
        long age = month.until(DemoCalendar.LAST_CRIME_MONTH, ChronoUnit.MONTHS);
        boolean open = chance.happens(age <= 2 ? 0.5 / (age + 1) : 0.03);
        return outcome != Outcomes.NONE && open ? "Under investigation" : settled(chance);
    }

    /** An outcome after the investigation. */
    String settled(Chance chance) {
        return switch (outcome) {
            case NONE -> "";
            case RARELY_SOLVED -> RARELY_SOLVED.pick(chance);
            case OFTEN_NAMED -> OFTEN_NAMED.pick(chance);
            case FOUND_ON_PERSON -> FOUND_ON_PERSON.pick(chance);
        };
    }
}
