package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time in prison, from reception to release, the day of release excluded.
 *
 * @param heldAs remand, sentenced or recall
 */
record Stay(LocalDate from, LocalDate until, String heldAs) {
    /** In order of time, none overlapping another: sentences that run together are one stay. */
    static List<Stay> of(Life life) {
        List<Stay> stays = new ArrayList<>();
        List<Life.Custody> sentences = new ArrayList<>(life.custodies);
        sentences.sort(Comparator.comparing(Life.Custody::from).thenComparing(Life.Custody::until));
        for (Life.Custody sentence : sentences) {
            Stay last = stays.isEmpty() ? null : stays.getLast();
            if (last != null && !sentence.from().isAfter(last.until())) {
                LocalDate until = sentence.until().isAfter(last.until()) ? sentence.until() : last.until();
                stays.set(stays.size() - 1, new Stay(last.from(), until, last.heldAs()));
            } else {
                stays.add(new Stay(sentence.from(), sentence.until(), heldAs(life, sentence.from())));
            }
        }
        remands(life, stays);
        stays.sort(Comparator.comparing(Stay::from));
        return stays;
    }

    private static String heldAs(Life life, LocalDate day) {
        boolean onLicence = life.orders.stream()
                .anyMatch(o -> o.type().equals("licence")
                        && o.start().isBefore(day)
                        && o.end().isAfter(day));
        return onLicence ? "recall" : "sentenced";
    }

    /** Some of those charged with grave things wait inside, a few weeks, in which they do nothing else. */
    private static void remands(Life life, List<Stay> stays) {
        Chance chance = life.person.chance().part("remand");
        for (int i = 0; i < life.arrests.size(); i++) {
            Chance here = chance.part(i);
            Life.Arrest arrest = life.arrests.get(i);
            LocalDate from = arrest.at().toLocalDate().plusDays(1);
            LocalDate until = from.plusDays(here.between(4, 28));
            boolean grave =
                    arrest.charge().kind().severity() >= 0.4 && arrest.outcome().equals("charged");
            boolean free = stays.stream()
                    .noneMatch(s -> !s.from().isAfter(until) && !s.until().isBefore(from));
            if (grave && free && quiet(life, from, until) && here.happens(0.35)) {
                stays.add(new Stay(from, until, "remand"));
            }
        }
    }

    private static boolean quiet(Life life, LocalDate from, LocalDate until) {
        return life.arrests.stream()
                        .noneMatch(a -> within(a.at().toLocalDate(), from, until)
                                || within(a.charge().committed(), from, until))
                && life.treatments.stream().noneMatch(t -> within(t.from(), from, until));
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean endedBy(LocalDate day) {
        return !until.isAfter(day);
    }

    String releaseType() {
        return heldAs.equals("remand") ? "bail" : "licence";
    }
}
