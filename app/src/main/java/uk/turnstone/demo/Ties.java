package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What people are to each other: {@code relationships.csv} as far as the police know, {@code truth/ties.csv} in full.
 * Who is harmed by whom is in the truth alone, never in this extract.
 */
final class Ties implements Agency {
    private final Desk desk;
    private final PartnerFile file;
    private final OrderedExtract truth;
    private final OrderedExtract households;
    private final Numbering numbers;

    Ties(Desk desk) {
        this.desk = desk;
        this.file = new PartnerFile(desk, Source.RELATIONSHIPS, ErrorRates.COUNCIL, 0);
        this.truth = desk.open("truth/ties.csv", Headings.TRUTH_TIES, 0, 2, 1);
        this.households = desk.open("truth/households.csv", Headings.TRUTH_HOUSEHOLDS, 1, 0);
        this.numbers = new Numbering(desk.chance().part("ties"), 7);
    }

    @Override
    public void file(Subject subject) {
        Person person = subject.person();
        households.add(person.truthKey(), String.format(Locale.ROOT, "H%07d", person.index() / Household.MOST));
        Set<Person> others = new HashSet<>();
        for (Person other : subject.household()) {
            if (other.index() != person.index() && others.add(other)) {
                String is = isTo(person, other);
                if (file.chance(person).part(other.index()).happens(0.6)) {
                    known(person, is, other, DemoCalendar.FIRST_ARREST);
                } else {
                    truth.add(person.truthKey(), is, other.truthKey());
                }
            }
        }
    }

    /** Family shares a door: who is a generation older is the parent. */
    private static String isTo(Person person, Person other) {
        if (person.born().plusYears(17).isBefore(other.born())) {
            return "parent";
        }
        return other.born().plusYears(17).isBefore(person.born()) ? "child" : "sibling";
    }

    /** A tie that the police write down. */
    void known(Person person, String is, Person other, LocalDate since) {
        Chance chance = file.chance(person).part(other.index()).part(is);
        Clerk.Entry seen = file.seen(person, since, chance);
        String ref = String.format(Locale.ROOT, "T%07d", numbers.next());
        file.about(
                person,
                ref,
                ref,
                desk.nominals().of(person, chance.part("nominal")),
                seen.surname(),
                seen.forenames(),
                seen.birth(),
                is,
                desk.nominals().first(other),
                is.equals("co-defendant") ? since.toString() : "",
                "");
        truth.add(person.truthKey(), is, other.truthKey());
    }

    /** A tie that only the victims' side may know. */
    void kept(Person person, String is, Person other) {
        truth.add(person.truthKey(), is, other.truthKey());
    }

    @Override
    public void close() {
        file.close();
        truth.close();
        households.close();
    }
}
