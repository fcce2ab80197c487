package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.List;
import uk.turnstone.web.Problems;
import uk.turnstone.web.list.ListShown;

/**
 * A cohort on a day.
 *
 * @param day the day for which members are listed
 * @param typed the day as typed, kept where it is none
 * @param people how many people are in it, as far as the reader may see
 * @param members a page of its members
 * @param former those who left in the year up to that day
 * @param works true if the reader works with plans, and so takes people in and out too
 */
public record CohortPage(
        Cohort cohort,
        LocalDate day,
        String typed,
        Problems problems,
        int people,
        ListShown members,
        List<CohortMember> former,
        boolean works) {

    /** Such as "31 people, room for 30: 1 over". */
    public String against() {
        int over = cohort.over(people);
        return people + (people == 1 ? " person" : " people") + ", room for " + cohort.capacity()
                + (over == 0 ? "" : ": " + over + " over");
    }

    /** What the columns shown mean, where it cannot be said in their headings. */
    public String legend() {
        boolean arrests = members.headings().stream()
                .anyMatch(heading -> List.of("months", "arrests", "change").contains(heading.key()));
        return arrests
                ? "Arrests: a bar a month, cut at 4, the earlier year paler; 12 m: in the 12 months up to that day,"
                        + " ▲ ▼ against the 12 before."
                : "";
    }
}
