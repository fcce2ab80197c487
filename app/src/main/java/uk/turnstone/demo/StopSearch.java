package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.Locale;

/** Stops and searches; who gives no name is written down without one. */
final class StopSearch implements Agency {
    private static final Weighted<String> OBJECTS = Weighted.table(
            "drugs",
            60,
            "offensive weapon",
            15,
            "stolen property",
            12,
            "article for theft",
            8,
            "firearm",
            1,
            "other",
            4);
    private static final Weighted<String> OUTCOMES = Weighted.table(
            "nothing found",
            72,
            "arrest",
            12,
            "community resolution",
            9,
            "caution",
            2,
            "penalty notice",
            3,
            "summons",
            2);

    private final Desk desk;
    private final PartnerFile file;
    private final Numbering numbers;

    StopSearch(Desk desk) {
        this.desk = desk;
        this.file = new PartnerFile(desk, Source.POLICE_STOP_SEARCH, ErrorRates.STREET, 1, 0);
        this.numbers = new Numbering(desk.chance().part("searches"), 7);
    }

    @Override
    public void file(Subject subject) {
        Chance chance = file.chance(subject.person());
        int times = chance.count(
                0.25 + 0.12 * StrictMath.min(20, subject.life().career.yearly()));
        for (int i = 0; i < times; i++) {
            Chance here = chance.part(i);
            LocalDate day = DemoCalendar.LAST_ARREST.minusDays(here.below(4 * 365));
            if (subject.person().ageOn(day) >= 11
                    && Stay.of(subject.life()).stream()
                            .noneMatch(s -> !day.isBefore(s.from()) && day.isBefore(s.until()))) {
                searched(subject, day, here);
            }
        }
    }

    private void searched(Subject subject, LocalDate day, Chance chance) {
        Clerk.Entry seen = file.seen(subject, day, chance);
        Site site = Site.drawn(chance.part("site"), desk.area());
        boolean nameless = chance.happens(0.15);
        String ref = String.format(Locale.ROOT, "SS%02d/%07d", day.getYear() % 100, numbers.next());
        file.about(
                subject.person(),
                ref,
                ref,
                Minute.of(day.atTime(chance.below(24), chance.below(60))),
                nameless ? "" : seen.surname(),
                nameless ? "" : seen.forenames(),
                subject.person().sex().code(),
                nameless ? "" : seen.birth(),
                OBJECTS.pick(chance),
                OUTCOMES.pick(chance),
                site.longitude(),
                site.latitude(),
                site.lsoaCode(),
                site.lsoaName(),
                "On or near " + site.address().line().replaceFirst("^.*\\d+ ", ""));
    }

    @Override
    public void close() {
        file.close();
    }
}
