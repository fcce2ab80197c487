package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A life that agencies know of.
 *
 * @param othersPnc the PNC number of the person written down before, for the rare mix-up
 * @param reported the arrests with their numbers, in order of time
 * @param household all of the same door, this person among them
 */
record Subject(Life life, Identifiers identifiers, String othersPnc, List<Reported> reported, List<Person> household) {

    Clerk.Entry writtenBy(Clerk clerk, LocalDate day, Chance chance) {
        return clerk.write(life.person, identifiers, day, othersPnc, chance);
    }

    Person person() {
        return life.person;
    }

    /** The arrest that a verdict followed from, where it is of the years that arrests are known of. */
    Optional<Reported> arrestBefore(Life.Verdict verdict) {
        Life.Charge first = verdict.charges().getFirst();
        return reported.stream()
                .filter(r -> r.arrest().charge().equals(first) && !r.day().isAfter(verdict.decided()))
                .findFirst();
    }
}
