package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.List;
import uk.turnstone.web.Problems;

/**
 * A cohort on a day.
 *
 * @param day the day for which members are listed
 * @param typed the day as typed, kept where it is none
 * @param former those who left in the year up to that day
 * @param works true if the reader works with plans, and so takes people in and out too
 */
public record CohortPage(
        Cohort cohort,
        LocalDate day,
        String typed,
        Problems problems,
        List<CohortMember> members,
        List<CohortMember> former,
        boolean works) {

    /** Such as "31 people, room for 30: 1 over". */
    public String against() {
        int people = (int) members.stream().map(CohortMember::person).distinct().count();
        int over = cohort.over(people);
        return people + (people == 1 ? " person" : " people") + ", room for " + cohort.capacity()
                + (over == 0 ? "" : ": " + over + " over");
    }
}
