package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.List;
import uk.turnstone.access.Restrictions;

/**
 * The register of restrictions.
 *
 * @param restrictions those in force first
 * @param today the day taken for today
 */
public record RestrictionsPage(List<Restrictions.Kept> restrictions, LocalDate today) {
    /** How a restriction stands today, in a word. */
    public String standing(Restrictions.Kept restriction) {
        if (restriction.endedReason() != null
                || (restriction.until() != null && restriction.until().isBefore(today))) {
            return "ended";
        }
        return restriction.from().isAfter(today) ? "to come" : "in force";
    }

    /** How many are in force today. */
    public long inForce() {
        return restrictions.stream()
                .filter(each -> standing(each).equals("in force"))
                .count();
    }
}
