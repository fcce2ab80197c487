package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Those whom somebody may meet: the last few hundred people told of. Whoever is suspected in one crime may so be harmed
 * in another.
 */
final class Circle {
    private static final int SIZE = 256;
    private static final int TRIES = 24;

    private record Member(Person person, boolean known) {}

    private final List<Member> members = new ArrayList<>(SIZE);
    private int next;

    /** @param known to the agencies for an arrest or a verdict */
    void meet(Person person, boolean known) {
        Member member = new Member(person, known);
        if (members.size() < SIZE) {
            members.add(member);
        } else {
            members.set(next++ % SIZE, member);
        }
    }

    /** Up to one who fits: an empty list where nobody is met. */
    List<Person> somebody(Chance chance, Predicate<Person> fits) {
        return one(chance, member -> fits.test(member.person()));
    }

    /** The same among those who are known for an arrest or a verdict. */
    List<Person> companion(Chance chance, Predicate<Person> fits) {
        return one(chance, member -> member.known() && fits.test(member.person()));
    }

    private List<Person> one(Chance chance, Predicate<Member> fits) {
        for (int i = 0; i < TRIES && !members.isEmpty(); i++) {
            Member member = chance.one(members);
            if (fits.test(member)) {
                return List.of(member.person());
            }
        }
        return List.of();
    }

    static Predicate<Person> atLeast(int years, LocalDate on) {
        return person -> !on.isBefore(person.birthday(years));
    }
}
