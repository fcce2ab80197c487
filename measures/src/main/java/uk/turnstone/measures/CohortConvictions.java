package uk.turnstone.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of the convictions table: a cohort's convictions in the 12 months before designation and the 12 months after.
 * Rows of parts of a cohort add up to the row of the whole, so they may be worked out apart and joined.
 *
 * @param cohort name of the cohort, or of the total
 * @param measured people whose follow-up is complete
 * @param excluded people left out because it is not (domain notes, part 5, question 5)
 * @param before convictions of the people measured in their 12 months before
 * @param after convictions of the same people in their 12 months after
 */
public record CohortConvictions(String cohort, long measured, long excluded, long before, long after) {

    /** @throws IllegalArgumentException if a number is negative */
    public CohortConvictions {
        if (measured < 0 || excluded < 0 || before < 0 || after < 0) {
            throw new IllegalArgumentException("numbers of a cohort cannot be negative: " + cohort);
        }
    }

    /** The row of a single person. */
    static CohortConvictions of(Designation person, LocalDate completeTo, ConvictionCount count) {
        return person.isFollowedUp(completeTo)
                ? new CohortConvictions(person.cohort(), 1, 0, person.before(count), person.after(count))
                : new CohortConvictions(person.cohort(), 0, 1, 0, 0);
    }

    /** Both rows as one, under this row's name. */
    public CohortConvictions and(CohortConvictions other) {
        return new CohortConvictions(
                cohort,
                Math.addExact(measured, other.measured),
                Math.addExact(excluded, other.excluded),
                Math.addExact(before, other.before),
                Math.addExact(after, other.after));
    }

    /** Before against after, as a change like any other. */
    public Change change() {
        return new Change(before, after);
    }

    /** Fewer convictions after than before; negative if there were more. */
    public long reduction() {
        return before - after;
    }

    /** The reduction as per cent of the convictions before; empty if there were none. */
    public Optional<BigDecimal> reductionPercent(Rounding rounding) {
        return change().percent(rounding).map(BigDecimal::negate);
    }

    /** Convictions before for each person measured; empty if nobody was. */
    public Optional<BigDecimal> averageBefore(Rounding rounding) {
        return Rate.each(before, measured).value(rounding);
    }
}
