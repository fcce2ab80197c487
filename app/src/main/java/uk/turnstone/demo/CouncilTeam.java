package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.Locale;

/** Reports of anti-social behaviour to the council; the same thing is often told to the police as well. */
final class CouncilTeam implements Agency {
    private static final Quoting QUOTING = new Quoting(0.3, 0.01);
    private static final Weighted<String> KINDS = Weighted.table(
            "nuisance;Music at night",
            40,
            "nuisance;Shouting in the street",
            25,
            "personal;Threats to a neighbour",
            20,
            "environmental;Fly-tipping",
            10,
            "environmental;Graffiti",
            5);
    private static final Weighted<String> ACTIONS = Weighted.table(
            "none",
            40,
            "advice",
            25,
            "warning letter",
            20,
            "acceptable behaviour contract",
            8,
            "community protection warning",
            4,
            "injunction",
            2,
            "closure",
            1);

    private final PartnerFile file;
    private final CallLog calls;
    private final Numbering numbers;
    private final Numbering refs;

    CouncilTeam(Desk desk, CallLog calls) {
        this.file = new PartnerFile(desk, Source.COUNCIL_INCIDENTS, ErrorRates.COUNCIL, 1, 0);
        this.calls = calls;
        this.numbers = new Numbering(desk.chance().part("council reports"), 7);
        this.refs = new Numbering(desk.chance().part("council people"), 7);
    }

    @Override
    public void file(Subject subject) {
        Person person = subject.person();
        Chance chance = file.chance(person);
        int times = chance.count(chance.happens(0.08) ? 3.5 : 0.12);
        String ref = String.format(Locale.ROOT, "C%07d", refs.at(person.index()));
        for (int i = 0; i < times; i++) {
            Chance here = chance.part(i);
            LocalDate day = DemoCalendar.EXTRACTED.minusDays(here.below(3 * 365));
            if (person.ageOn(day) >= 12) {
                Clerk.Entry seen = file.seen(subject, day, here);
                String key = report(
                        day, Site.at(person.addressOn(day)), here, ref, seen.surname(), seen.forenames(), seen.birth());
                file.names(key, person);
            }
        }
    }

    /** A report that names nobody. */
    void aboutNobody(LocalDate day, Site site, Chance chance) {
        report(day, site, chance, "", "", "", "");
    }

    private String report(
            LocalDate day, Site site, Chance chance, String person, String surname, String forenames, String birth) {
        String[] kind = KINDS.pick(chance).split(";", 2);
        String ref = String.format(Locale.ROOT, "ASB/%02d/%07d", day.getYear() % 100, numbers.next());
        boolean told = chance.happens(0.4);
        String log = told
                ? calls.took(day.atTime(chance.below(24), chance.below(60)), "anti-social behaviour", site, "", "", "")
                : "";
        file.add(
                ref,
                day.toString(),
                person,
                surname,
                forenames,
                birth,
                kind[0],
                kind[1],
                QUOTING.quote(log, chance),
                ACTIONS.pick(chance),
                chance.happens(0.3) ? "" : site.uprn(),
                site.address().line(),
                site.address().postcode(),
                site.longitude(),
                site.latitude(),
                site.lsoaCode(),
                site.lsoaName());
        file.reports(ref, told ? log : ref);
        return ref;
    }

    @Override
    public void close() {
        file.close();
    }
}
