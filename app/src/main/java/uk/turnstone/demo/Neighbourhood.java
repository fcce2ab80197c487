package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is called in about places and nobody in particular: calls, reports to the council and fires. A few places have
 * very many, as everywhere (the weights of places are log-normal).
 */
final class Neighbourhood {
    private static final Quoting QUOTING = new Quoting(0.4, 0.02);
    private static final Weighted<String> KINDS = Weighted.table(
            "anti-social behaviour",
            38,
            "violence",
            16,
            "burglary",
            6,
            "missing person",
            6,
            "welfare",
            20,
            "other",
            14);
    private static final Weighted<String> FIRES =
            Weighted.table("refuse", 45, "outdoor", 25, "vehicle", 17, "other building", 8, "dwelling", 5);

    private final Desk desk;
    private final CallLog calls;
    private final CouncilTeam council;
    private final Chance chance;
    private final Weighted<Site> sites;
    private final Numbering fires;

    Neighbourhood(Desk desk, CallLog calls, CouncilTeam council) {
        this.desk = desk;
        this.calls = calls;
        this.council = council;
        this.chance = desk.chance().part("neighbourhood");
        this.fires = new Numbering(chance.part("fires"), 7);
        List<Site> drawn = new ArrayList<>();
        for (int i = 0; i < 200 + desk.scale().crimesAMonth() / 5; i++) {
            drawn.add(Site.drawn(chance.part("site").part(i), desk.area()));
        }
        Chance busy = chance.part("busy");
        this.sites = Weighted.of(drawn, site -> StrictMath.exp(1.1 * busy.normal()));
    }

    /** All that is called in during the months for which street-level crime is published. */
    void write() {
        try (PartnerFile file = new PartnerFile(desk, Source.FIRE_INCIDENTS, ErrorRates.COUNCIL, 1, 0)) {
            LocalDate first = DemoCalendar.FIRST_CRIME_MONTH.atDay(1);
            int days = (int) java.time.temporal.ChronoUnit.DAYS.between(first, DemoCalendar.EXTRACTED) + 1;
            for (int i = 0; i < days; i++) {
                day(file, first.plusDays(i), chance.part("day").part(i));
            }
        }
    }

    private void day(PartnerFile file, LocalDate day, Chance here) {
        int count = here.count(desk.scale().crimesAMonth() / 120.0);
        for (int i = 0; i < count; i++) {
            Chance one = here.part(i);
            calls.took(at(day, one), KINDS.pick(one), sites.pick(one), "", "", "");
        }
        Chance reports = here.part("council");
        int told = reports.count(desk.scale().crimesAMonth() / 900.0);
        for (int i = 0; i < told; i++) {
            council.aboutNobody(day, sites.pick(reports), reports.part(i));
        }
        Chance set = here.part("fires");
        int burnt = set.count(desk.scale().crimesAMonth() / 4_500.0);
        for (int i = 0; i < burnt; i++) {
            fire(file, at(day, set), sites.pick(set), set.part(i));
        }
    }

    private static LocalDateTime at(LocalDate day, Chance one) {
        return day.atTime(one.below(24), one.below(60));
    }

    private void fire(PartnerFile file, LocalDateTime at, Site site, Chance one) {
        String log = one.happens(0.6) ? calls.took(at, "other", site, "", "", "") : "";
        String number = String.format(Locale.ROOT, "F%02d/%07d", at.getYear() % 100, fires.next());
        file.add(
                number,
                Minute.of(at),
                FIRES.pick(one),
                QUOTING.quote(log, one),
                "",
                one.happens(0.35) ? "" : site.uprn(),
                site.address().line(),
                site.address().postcode(),
                site.longitude(),
                site.latitude(),
                site.lsoaCode(),
                site.lsoaName());
        file.reports(number, log.isEmpty() ? number : log);
    }
}
