package uk.turnstone.history;

import java.util.List;

/**
 * Reports of different agencies that may tell of one thing.
 *
 * @param waiting pairs to decide on
 * @param decided what was decided
 */
public record OccurrencesPage(List<ReportPair> waiting, List<DecidedPair> decided) {
    /** How many days back reports are compared. */
    public int days() {
        return ProposedPairs.DAYS;
    }

    /** How many pairs wait. */
    public String count() {
        int pairs = waiting.size();
        return pairs == ProposedPairs.MOST ? "the latest " + pairs : pairs + (pairs == 1 ? " pair" : " pairs");
    }
}
