package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one person does to another at home.
 *
 * @param relation what the one who harms is to the other: partner or former partner
 * @param times in order of time, at least one
 * @param children that live there
 */
record Abuse(Person harmed, String relation, List<LocalDateTime> times, int children) {
    /** From so many incidents in a year on, a case is for the MARAC whatever the visible risk. */
    private static final int REPEAT = 4;

    private static final double SHARE = 0.09;

    static List<Abuse> by(Subject subject, Circle circle) {
        Person person = subject.person();
        Chance chance = person.chance().part("abuse");
        if (person.ageOn(DemoCalendar.EXTRACTED) < 24 || !chance.happens(SHARE)) {
            return List.of();
        }
        LocalDate then = DemoCalendar.EXTRACTED.minusYears(5);
        boolean same = chance.happens(0.05);
        return circle
                .somebody(
                        chance,
                        other -> !then.isBefore(other.birthday(17))
                                && (other.sex() == person.sex()) == same
                                && !subject.household().contains(other)
                                && StrictMath.abs(other.born().getYear()
                                                - person.born().getYear())
                                        < 16)
                .stream()
                .map(other -> new Abuse(
                        other,
                        chance.happens(0.55) ? "partner" : "former partner",
                        times(subject.life(), chance),
                        chance.count(0.9)))
                .filter(abuse -> !abuse.times().isEmpty())
                .toList();
    }

    private static List<LocalDateTime> times(Life life, Chance chance) {
        int times = 1 + (int) StrictMath.min(24, chance.waiting(2.6));
        int within = chance.between(120, 1_400);
        List<Stay> stays = Stay.of(life);
        List<LocalDateTime> at = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            LocalDate day = DemoCalendar.EXTRACTED.minusDays(1 + chance.below(within));
            LocalDateTime time = day.atTime(chance.below(24), chance.below(60));
            if (stays.stream().noneMatch(s -> !day.isBefore(s.from()) && !day.isAfter(s.until()))) {
                at.add(time);
            }
        }
        at.sort(Comparator.naturalOrder());
        return List.copyOf(at);
    }

    /** Whether the last year saw enough for the MARAC. */
    boolean high() {
        LocalDateTime yearAgo = times.getLast().minusYears(1);
        return times.stream().filter(time -> !time.isBefore(yearAgo)).count() >= REPEAT;
    }
}
