package uk.turnstone.performance;

import java.util.Optional;
import uk.turnstone.measures.Change;
import uk.turnstone.measures.Rate;

/**
 * Crimes of one type in one area over the period.
 *
 * @param area code, {@code outside} or {@code unknown}
 * @param name name of the area, as shown on pages
 * @param type words of the source, such as Burglary
 * @param rate the count, with the population where one is known
 * @param previous the count of the year before; empty where it was not asked for or no month of it has come
 */
public record CrimeRow(String area, String name, String type, Rate rate, Optional<Long> previous) {

    public long count() {
        return rate.count();
    }

    /** Against the year before, where that is known: missing months are not nought. */
    public Optional<Change> change() {
        return previous.map(before -> new Change(before, count()));
    }
}
