package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Tells a life month by month: courts decide, the panel meets, the drug service takes people on, offences happen. No
 * offence happens in prison, before the tenth birthday or after desistance.
 */
final class LifeStory {
    private static final Weighted<String> OUTCOMES = Weighted.table(
            "charged", 50, "no further action", 26, "released under investigation", 9, "bailed", 9, "cautioned", 6);

    /** The share of offences that lead to an arrest. */
    private static final double CAUGHT = 0.3;

    private record Case(LocalDate decided, List<Life.Charge> charges, Chance chance) {}

    private final Life life;
    private final Person person;
    private final Career career;
    private final PriorityQueue<Case> waiting = new PriorityQueue<>(Comparator.comparing(Case::decided));

    private LifeStory(Person person) {
        this.person = person;
        this.career = Career.drawn(person);
        this.life = new Life(person, career);
    }

    static Life of(Person person) {
        return new LifeStory(person).told();
    }

    private Life told() {
        LocalDate first =
                career.from().isBefore(DemoCalendar.FIRST_CONVICTION) ? DemoCalendar.FIRST_CONVICTION : career.from();
        YearMonth last = YearMonth.from(DemoCalendar.EXTRACTED);
        for (YearMonth month = YearMonth.from(first); !month.isAfter(last); month = month.plusMonths(1)) {
            Chance chance = person.chance().part("month").part(month.getYear() * 12L + month.getMonthValue());
            courts(month);
            LocalDate panel = month.atDay(1 + chance.part("panel day").below(28));
            if (!panel.isAfter(DemoCalendar.EXTRACTED)) {
                SelectionPanel.meet(life, panel, chance.part("panel"));
            }
            treatment(month, chance.part("treatment"));
            offences(month, chance.part("offending"));
        }
        life.arrests.sort(Comparator.comparing(Life.Arrest::at));
        life.verdicts.sort(Comparator.comparing(Life.Verdict::decided));
        return life;
    }

    private void courts(YearMonth month) {
        while (!waiting.isEmpty()
                && !YearMonth.from(waiting.element().decided()).isAfter(month)) {
            Case next = waiting.remove();
            if (!next.decided().isAfter(DemoCalendar.EXTRACTED)) {
                Court.decide(life, next.charges(), next.decided(), next.chance());
            }
        }
    }

    /** Some come of their own accord and stay half a year on average. */
    private void treatment(YearMonth month, Chance chance) {
        LocalDate day = month.atDay(1 + chance.below(28));
        boolean mayCome = !career.substance().isEmpty()
                && day.isAfter(person.birthday(16))
                && day.isBefore(DemoCalendar.LAST_ARREST)
                && !life.inCustody(day)
                && life.treatments.stream().noneMatch(t -> t.until().isAfter(day));
        if (mayCome && chance.happens(0.025)) {
            life.treatments.add(
                    new Life.Treatment(day, day.plusDays(20 + (long) chance.waiting(180)), chance.happens(0.12)));
        }
    }

    private void offences(YearMonth month, Chance chance) {
        double season = 1 + 0.08 * StrictMath.cos(2 * StrictMath.PI * (month.getMonthValue() - 7) / 12);
        double craving = career.usesHardDrugs() ? 1.3 : 1;
        double age = AgeCurve.at(person.ageOn(month.atEndOfMonth()));
        int committed = chance.count(career.yearly() / 12 * age * season * craving);
        for (int i = 0; i < committed; i++) {
            offence(month, chance.part(i));
        }
    }

    private void offence(YearMonth month, Chance chance) {
        LocalDate day = month.atDay(1 + chance.below(month.lengthOfMonth()));
        OffenceKind kind = career.kinds().pick(chance);
        double happens = life.heldBack(day) * (kind.acquisitive() && life.inTreatment(day) ? 0.4 : 1);
        boolean possible = career.activeOn(day) && !day.isBefore(person.birthday(10)) && !life.inCustody(day);
        if (possible && chance.happens(happens) && chance.happens(CAUGHT)) {
            arrested(new Life.Charge(kind, day), chance);
        }
    }

    private void arrested(Life.Charge charge, Chance chance) {
        LocalDate later = charge.committed().plusDays((long) chance.waiting(6));
        // Caught in the act when it would be next month: who is in prison then is not known yet.
        boolean thisMonth = YearMonth.from(later).equals(YearMonth.from(charge.committed()));
        LocalDateTime at = (thisMonth ? later : charge.committed()).atTime(chance.below(24), chance.below(60));
        LocalDate day = at.toLocalDate();
        if (day.isAfter(DemoCalendar.LAST_ARREST) || life.inCustody(day)) {
            return;
        }
        boolean firstTimer = life.verdicts.isEmpty();
        String drawn = OUTCOMES.pick(chance);
        String outcome = drawn.equals("charged") && firstTimer && chance.happens(0.35) ? "cautioned" : drawn;
        if (!day.isBefore(DemoCalendar.FIRST_ARREST)) {
            life.arrests.add(new Life.Arrest(at, charge, outcome));
        }
        if (outcome.equals("cautioned")) {
            String caution = person.ageOn(day) < 18
                    ? "youth caution"
                    : chance.one(List.of("simple caution", "conditional caution"));
            life.verdicts.add(new Life.Verdict(day, true, List.of(charge), "", caution, 0));
        } else if (outcome.equals("charged")) {
            // At least 31 days to the hearing, so that a month is over before a sentence can fall into it.
            LocalDate hearing = day.plusDays(31 + (long) chance.waiting(55));
            waiting.add(new Case(hearing, withOthers(charge, chance), chance.part("court")));
        }
    }

    /** What else is charged with it. */
    private List<Life.Charge> withOthers(Life.Charge first, Chance chance) {
        List<Life.Charge> charges = new ArrayList<>(List.of(first));
        int others = StrictMath.min(4, chance.count(0.6));
        for (int i = 0; i < others; i++) {
            charges.add(new Life.Charge(career.kinds().pick(chance), first.committed()));
        }
        return charges;
    }
}
