package uk.turnstone.demo;

import java.time.LocalDate;

/**
 * The inclination that a life of offending is drawn from. Few have much of it: the yearly number is log-normal.
 *
 * @param yearly offences a year at the peak of the age curve, caught or not
 * @param from the first day of offending
 * @param until the day of desistance
 * @param kinds what this person tends to do
 * @param substance opiates, crack, both, alcohol, other, or empty
 */
record Career(double yearly, LocalDate from, LocalDate until, Weighted<OffenceKind> kinds, String substance) {
    private static final double MEDIAN_LOG = -0.2;
    private static final double SPREAD_LOG = 1.9;
    private static final double MOST_A_YEAR = 70;

    private static final Weighted<String> HARD_DRUGS = Weighted.table("opiates", 40, "both", 40, "crack", 20);

    static Career drawn(Person person) {
        Chance chance = person.chance().part("career");
        double yearly = StrictMath.min(
                MOST_A_YEAR,
                StrictMath.exp(MEDIAN_LOG + SPREAD_LOG * chance.normal()) * (person.sex() == Sex.MALE ? 1 : 0.8));
        String speciality =
                Weighted.of(OffenceKind.ALL, OffenceKind::weight).pick(chance).group();
        LocalDate from = person.birthday(10).plusDays((long) chance.waiting(5 * 365.0));
        LocalDate latestStart = DemoCalendar.EXTRACTED.minusDays(chance.below(4 * 365) + 30L);
        LocalDate start = from.isAfter(latestStart) && person.ageOn(latestStart) >= 10 ? latestStart : from;
        LocalDate until = DemoCalendar.FIRST_ARREST.plusDays((long) chance.waiting(7 * 365.0));
        return new Career(yearly, start, until, kinds(speciality), substance(chance, speciality, yearly));
    }

    /** Six in ten offences are of the person's own kind. */
    private static Weighted<OffenceKind> kinds(String speciality) {
        return Weighted.of(
                OffenceKind.ALL, kind -> kind.weight() * (kind.group().equals(speciality) ? 5.0 : 1.0));
    }

    private static String substance(Chance chance, String speciality, double yearly) {
        double drugs =
                speciality.equals("acquisitive") ? (yearly > 5 ? 0.8 : 0.3) : speciality.equals("drugs") ? 0.5 : 0.2;
        if (chance.happens(drugs)) {
            return HARD_DRUGS.pick(chance);
        }
        if (chance.happens(speciality.equals("violence") || speciality.equals("public order") ? 0.55 : 0.35)) {
            return "alcohol";
        }
        return chance.happens(0.03) ? "other" : "";
    }

    boolean usesHardDrugs() {
        return !substance.isEmpty() && !substance.equals("alcohol") && !substance.equals("other");
    }

    boolean activeOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
