package uk.turnstone.measures;

import java.time.LocalDate;

/**
 * One occasion on which a court convicted a person.
 *
 * @param date day of conviction, not of the offence
 * @param offences offences of which the person was convicted that day, 1 or more
 */
public record Conviction(LocalDate date, int offences) {

    /** @throws IllegalArgumentException if there is no offence */
    public Conviction {
        if (offences < 1) {
            throw new IllegalArgumentException("a conviction is of at least one offence, was " + offences);
        }
    }
}
