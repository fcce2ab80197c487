package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who harms a partner, and whom: mostly somebody no agency knew, now and then somebody known for offences too. */
final class Couples {
    private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);
    private static final Weighted<String> KINDS = Weighted.table(
            "verbal", 40, "physical", 30, "coercive control", 10, "stalking", 6, "damage", 8, "sexual", 3, "other", 3);

    private final SaltmarshVale area;
    private final Refuges refuges;
    private final Identifiers.Registers registers;
    private final Numbering crimes;
    private final Numbering incidents;
    private @Nullable Subject before;

    Couples(SaltmarshVale area, Refuges refuges, Identifiers.Registers registers, Numbering crimes, Chance chance) {
        this.area = area;
        this.refuges = refuges;
        this.registers = registers;
        this.crimes = crimes;
        this.incidents = new Numbering(chance.part("incident numbers"), 7);
    }

    /** Remembers somebody known, who may be the one harmed in the next life. */
    void met(Subject subject) {
        before = subject;
    }

    List<Abuse> of(Life life) {
        Person person = life.person;
        Chance chance = person.chance().part("abuse");
        double inclined = person.sex() == Sex.MALE ? 0.10 : 0.02;
        if (person.ageOn(DemoCalendar.EXTRACTED) < 18 || !chance.happens(inclined)) {
            return List.of();
        }
        List<Abuse.Incident> happened = incidents(life, chance.part("incidents"));
        if (happened.isEmpty()) {
            return List.of();
        }
        Subject known = chance.happens(0.5) ? knownOfOtherSex(person) : null;
        Person harmed = known == null ? partner(person, chance.part("partner")) : known.life().person;
        String nominal = known == null
                ? registers.of(harmed.index(), 2020).nominal()
                : known.identifiers().nominal();
        boolean flees = happened.size() > 2 && chance.happens(0.25);
        Abuse.Refuge refuge =
                flees ? new Abuse.Refuge(happened.getLast().at().toLocalDate().plusDays(1), refuges.one(chance)) : null;
        return List.of(new Abuse(harmed, nominal, chance.happens(0.4), happened, refuge));
    }

    /** One human being may be suspected here and harmed there (rule 5 of the data). */
    private @Nullable Subject knownOfOtherSex(Person person) {
        Subject known = before;
        return known == null
                        || known.life().person.sex() == person.sex()
                        || known.life().person.ageOn(FIRST) < 18
                ? null
                : known;
    }

    private List<Abuse.Incident> incidents(Life life, Chance chance) {
        List<Abuse.Incident> happened = new ArrayList<>();
        int count = 1 + chance.count(2.2);
        int children = chance.happens(0.4) ? 1 + chance.below(3) : 0;
        for (int i = 0; i < count; i++) {
            LocalDate day =
                    FIRST.plusDays(chance.below((int) ChronoUnit.DAYS.between(FIRST, DemoCalendar.LAST_ARREST)));
            if (life.inCustody(day)) {
                continue;
            }
            String kind = KINDS.pick(chance);
            boolean grave = kind.equals("physical") || kind.equals("sexual") || kind.equals("stalking");
            String risk = chance.happens(grave ? 0.35 : 0.06) ? "high" : chance.happens(0.4) ? "medium" : "standard";
            boolean recorded = grave ? chance.happens(0.8) : chance.happens(0.2);
            happened.add(new Abuse.Incident(
                    day.atTime(chance.below(24), chance.below(60)),
                    kind,
                    risk,
                    children,
                    incidents.next(),
                    recorded ? PoliceNumbers.of(crimes.next(), day) : null));
        }
        happened.sort(Comparator.comparing(Abuse.Incident::at));
        return List.copyOf(happened);
    }

    /** Somebody of about the same age who shares the home; some leave it later. */
    private Person partner(Person of, Chance own) {
        Sex sex = own.happens(0.95) ? of.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE : of.sex();
        LocalDate born = of.born().plusDays(own.between(-1_500, 1_500));
        LocalDate grown = DemoCalendar.FIRST_CONVICTION.minusYears(4);
        List<Person.Home> homes = new ArrayList<>(of.homes());
        if (own.happens(0.3)) {
            homes.add(new Person.Home(DemoCalendar.EXTRACTED.minusDays(own.below(300)), Address.drawn(own, area)));
        }
        return new Person(
                of.index() + 3_333_333,
                own,
                Naming.drawn(own.part("name"), sex),
                sex,
                born.isAfter(grown) ? grown.minusDays(own.below(3_000)) : born,
                LocalDate.MIN,
                List.copyOf(homes),
                of.ethnicity());
    }
}
