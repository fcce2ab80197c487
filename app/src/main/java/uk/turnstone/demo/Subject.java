package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A life that agencies know of.
 *
 * @param othersPnc the PNC number of the person written down before, for the rare mix-up
 * @param arrests the police's numbers of each arrest of the life, in its order
 * @param abuse what this person did to a partner; empty for nearly everybody
 */
record Subject(Life life, Identifiers identifiers, String othersPnc, List<PoliceNumbers> arrests, List<Abuse> abuse) {

    Clerk.Entry writtenBy(Clerk clerk, LocalDate day, Chance chance) {
        return clerk.write(life.person, identifiers, day, othersPnc, chance);
    }
}
