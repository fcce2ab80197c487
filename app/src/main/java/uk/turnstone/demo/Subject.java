package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A life that agencies know of.
 *
 * @param othersPnc the PNC number of the person written down before, for the rare mix-up
 * @param arrests the police's numbers of each arrest of the life, in its order
 * @param abuse what this person did to a partner; empty for nearly everybody
 */
record Subject(Life life, Identifiers identifiers, String othersPnc, List<PoliceNumbers> arrests, List<Abuse> abuse) {

    /** The police's numbers of the arrest that led to a verdict; empty where it lies before the present custody system. */
    Optional<PoliceNumbers> arrestBehind(Life.Verdict verdict) {
        Life.Charge first = verdict.charges().getFirst();
        for (int i = 0; i < arrests.size(); i++) {
            if (life.arrests.get(i).charge() == first) {
                return Optional.of(arrests.get(i));
            }
        }
        return Optional.empty();
    }

    Clerk.Entry writtenBy(Clerk clerk, LocalDate day, Chance chance) {
        return clerk.write(life.person, identifiers, day, othersPnc, chance);
    }
}
