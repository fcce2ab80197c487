package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.Optional;

/** The monthly panel that nominates to the prolific and high-crime cohorts, and lets people go. */
final class SelectionPanel {
    /** Least time in a cohort before the panel lets somebody go, in days. */
    private static final int LEAST_STAY = 200;

    private SelectionPanel() {}

    static void meet(Life life, LocalDate day, Chance chance) {
        if (day.isBefore(DemoCalendar.FIRST_COHORT) || life.person.ageOn(day) < 18) {
            return;
        }
        Optional<Life.Membership> present = life.memberships.stream()
                .filter(m -> m.on(day) && (m.cohort() == Cohort.PPO || m.cohort() == Cohort.HCC))
                .findFirst();
        present.ifPresentOrElse(m -> review(life, m, day, chance), () -> nominate(life, day, chance));
    }

    private static void nominate(Life life, LocalDate day, Chance chance) {
        int year = life.convictions(day.minusDays(365), day.minusDays(1));
        int ever = life.convictions(DemoCalendar.FIRST_CONVICTION, day.minusDays(1));
        if (year >= 4 && !life.everIn(Cohort.HCC) && chance.happens(0.03)) {
            join(life, Cohort.HCC, day, year + " convictions in twelve months");
        } else if (year >= 2 && ever >= 8 && !life.everIn(Cohort.PPO) && chance.happens(0.016)) {
            join(life, Cohort.PPO, day, ever + " convictions on record");
        }
    }

    private static void join(Life life, Cohort cohort, LocalDate day, String reason) {
        life.memberships.add(new Life.Membership(cohort, day, Life.OPEN, reason));
    }

    private static void review(Life life, Life.Membership member, LocalDate day, Chance chance) {
        boolean quiet = life.convictions(day.minusDays(365), day) == 0;
        if (day.isAfter(member.joined().plusDays(LEAST_STAY)) && chance.happens(quiet ? 0.10 : 0.04)) {
            life.memberships.replaceAll(
                    m -> m == member ? new Life.Membership(m.cohort(), m.joined(), day, m.reason()) : m);
        }
    }
}
