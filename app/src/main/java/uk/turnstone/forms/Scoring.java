package uk.turnstone.forms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a form is scored.
 *
 * @param way sum of the scores of the options chosen, or number of questions answered yes
 * @param label what the total is called
 * @param questions ids of the questions that count
 * @param bySection whether each section has a total of its own
 * @param highest whether the highest single score is told
 * @param tables bands by the day from which they hold, rising; empty where there are none
 */
public record Scoring(
        Way way, String label, List<String> questions, boolean bySection, boolean highest, List<BandTable> tables) {

    /** What is added up. */
    public enum Way {
        SUM,
        COUNT_YES
    }

    /** The bands in force on a day; empty where there are none, or none yet. */
    public Optional<BandTable> on(LocalDate day) {
        return tables.stream().filter(table -> !table.from().isAfter(day)).max(Comparator.comparing(BandTable::from));
    }
}
