package uk.turnstone.measures;

import java.time.LocalDate;
import java.util.List;

/**
 * A person taken into a cohort, with the convictions held about them. The person's own two windows lie on either side
 * of the day of designation and leave that day out (domain notes, part 5, question 4).
 *
 * @param cohort name of the cohort, such as PPO
 * @param day when the person was designated
 * @param convictions all that are known, in any order
 */
public record Designation(String cohort, LocalDate day, List<Conviction> convictions) {

    /** Length of each window. */
    public static final int WINDOW_DAYS = 365;

    public Designation {
        convictions = List.copyOf(convictions);
    }

    /** From 365 days before to the day before. */
    public long before(ConvictionCount count) {
        return between(day.minusDays(WINDOW_DAYS), day.minusDays(1), count);
    }

    /** From the day after to 365 days after. */
    public long after(ConvictionCount count) {
        return between(day.plusDays(1), day.plusDays(WINDOW_DAYS), count);
    }

    /** Whether the whole window after lies within the days for which convictions are complete. */
    public boolean isFollowedUp(LocalDate completeTo) {
        return !day.plusDays(WINDOW_DAYS).isAfter(completeTo);
    }

    private long between(LocalDate first, LocalDate last, ConvictionCount count) {
        return convictions.stream()
                .filter(conviction ->
                        !conviction.date().isBefore(first) && !conviction.date().isAfter(last))
                .mapToLong(count::of)
                .sum();
    }
}
