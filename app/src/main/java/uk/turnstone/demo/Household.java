package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Who lives at one door: mostly one person of interest, sometimes twins, a parent with the same name, or siblings. */
final class Household {
    /** Room in the numbering for the members of a household. */
    static final int MOST = 4;

    /** Relative frequency of being active at an age: offenders met by agencies in any one year, by age (years). */
    private static final Weighted<Integer> AGES =
            Weighted.of(IntStream.rangeClosed(10, 70).boxed().toList(), AgeCurve::at);

    private static final Weighted<String> ETHNICITIES = Weighted.table(
            "W1", 80, "W2", 0.7, "W9", 5, "M1", 1.2, "M2", 0.3, "M3", 0.6, "M9", 0.6, "A1", 0.7, "A2", 3, "A3", 0.6,
            "A9", 1.2, "B1", 0.8, "B2", 1.5, "B9", 0.7, "O1", 0.4, "O9", 1, "NS", 2);

    private final NameStock stock;
    private final Chance chance;
    private final SaltmarshVale area;
    private final long number;

    Household(NameStock stock, Chance chance, SaltmarshVale area, long number) {
        this.stock = stock;
        this.chance = chance.part(number);
        this.area = area;
        this.number = number;
    }

    List<Person> members() {
        Person first = person(0);
        double kind = chance.part("kind").unit();
        if (kind < 0.010) {
            return List.of(first, twinOf(first));
        }
        if (kind < 0.025) {
            return List.of(first, parentOf(first, true));
        }
        if (kind < 0.060) {
            return List.of(first, siblingOf(first, 1));
        }
        if (kind < 0.068) {
            return List.of(first, siblingOf(first, 1), siblingOf(first, 2), parentOf(first, false));
        }
        return List.of(first);
    }

    private Person person(int place) {
        Chance own = chance.part("member").part(place);
        Sex sex = own.happens(0.17) ? Sex.FEMALE : Sex.MALE;
        Name name = Naming.drawn(stock, own.part("name"), sex);
        LocalDate activeOn = DemoCalendar.EXTRACTED.minusDays(own.below(5 * 365));
        int age = AGES.pick(own);
        LocalDate born = earliestOf(activeOn.minusYears(age).minusDays(own.below(365)));
        LocalDate married = name.changed() ? born.plusYears(19).plusDays((long) own.waiting(6 * 365.0)) : LocalDate.MIN;
        return new Person(
                number * MOST + place, own, name, sex, born, married, homes(own.part("homes")), ETHNICITIES.pick(own));
    }

    /** Nobody in the extracts is under ten or over seventy-five. */
    private static LocalDate earliestOf(LocalDate born) {
        LocalDate youngest = DemoCalendar.EXTRACTED.minusYears(10).minusMonths(6);
        LocalDate oldest = DemoCalendar.EXTRACTED.minusYears(75);
        return born.isAfter(youngest) ? youngest : born.isBefore(oldest) ? oldest : born;
    }

    private List<Person.Home> homes(Chance own) {
        List<Person.Home> homes = new ArrayList<>();
        LocalDate since = DemoCalendar.FIRST_CONVICTION;
        while (since.isBefore(DemoCalendar.EXTRACTED)) {
            homes.add(new Person.Home(since, Address.drawn(own, area)));
            since = since.plusDays(60 + (long) own.waiting(4 * 365.0));
        }
        return List.copyOf(homes);
    }

    private Person twinOf(Person first) {
        Chance own = chance.part("member").part(1);
        return relative(first, 1, own, first.sex(), first.born(), otherForenames(first, first.sex(), own));
    }

    private Person siblingOf(Person first, int place) {
        Chance own = chance.part("member").part(place);
        Sex sex = own.happens(0.3) ? Sex.FEMALE : Sex.MALE;
        LocalDate born = earliestOf(first.born().plusDays((place == 1 ? 1 : -1) * (long) own.between(330, 2_000)));
        return relative(first, place, own, sex, born, otherForenames(first, sex, own));
    }

    private Person parentOf(Person first, boolean sameName) {
        int place = sameName ? 1 : 3;
        Chance own = chance.part("member").part(place);
        LocalDate born = earliestOf(first.born().minusYears(own.between(18, 34)).minusDays(own.below(365)));
        List<String> forenames = sameName ? first.name().forenames() : otherForenames(first, first.sex(), own);
        return relative(first, place, own, first.sex(), born, forenames);
    }

    private List<String> otherForenames(Person first, Sex sex, Chance own) {
        List<String> forenames = Naming.forenames(stock, own, sex);
        return forenames.getFirst().equals(first.name().forename())
                ? List.of(forenames.getFirst() + "-Jay")
                : forenames;
    }

    /** Shares the family's name and homes. */
    private Person relative(Person first, int place, Chance own, Sex sex, LocalDate born, List<String> forenames) {
        Name family = first.name().withFamilyName(first.name().birthSurname());
        return new Person(
                number * MOST + place,
                own,
                family.withForenames(forenames, ""),
                sex,
                born,
                LocalDate.MIN,
                first.homes(),
                first.ethnicity());
    }
}
