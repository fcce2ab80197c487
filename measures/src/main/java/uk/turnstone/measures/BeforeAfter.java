package uk.turnstone.measures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The convictions table of integrated offender management: convictions in the 12 months before designation against the
 * next 12, by cohort, each person by their own dates (domain notes, entry 27; part 5, questions 4, 5 and 10). It
 * describes what happened and does not say why: people are designated when their offending is high, and some fall would
 * follow in any case.
 *
 * @param rows one for each cohort, by name
 */
public record BeforeAfter(List<CohortConvictions> rows) {

    /** Name of the row over all cohorts. */
    public static final String TOTAL = "Total";

    public BeforeAfter {
        rows = List.copyOf(rows);
    }

    /**
     * Somebody in two cohorts is in both rows, and twice in the total.
     *
     * @param people everyone designated, once for each cohort, in any order
     * @param completeTo last day for which all convictions have been delivered
     */
    public static BeforeAfter of(Collection<Designation> people, LocalDate completeTo, ConvictionCount count) {
        var rows = new TreeMap<String, CohortConvictions>();
        for (Designation person : people) {
            rows.merge(person.cohort(), CohortConvictions.of(person, completeTo, count), CohortConvictions::and);
        }
        return new BeforeAfter(List.copyOf(rows.values()));
    }

    /** Sum over sum: the averages and per cents of this row weigh every person alike. */
    public CohortConvictions total() {
        return rows.stream().reduce(new CohortConvictions(TOTAL, 0, 0, 0, 0), CohortConvictions::and);
    }
}
