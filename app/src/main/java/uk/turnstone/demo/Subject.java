package uk.turnstone.demo;

import java.time.LocalDate;

/**
 * A life that agencies know of.
 *
 * @param othersPnc the PNC number of the person written down before, for the rare mix-up
 */
record Subject(Life life, Identifiers identifiers, String othersPnc) {

    Clerk.Entry writtenBy(Clerk clerk, LocalDate day, Chance chance) {
        return clerk.write(life.person, identifiers, day, othersPnc, chance);
    }
}
