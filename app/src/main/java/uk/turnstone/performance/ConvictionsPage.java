package uk.turnstone.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The convictions table as a page.
 *
 * @param sentence the main thing in words, with its base
 * @param completeTo last day for which convictions are taken to be complete
 * @param names of cohorts by code
 * @param rows a row a cohort, then the total; no rows where nobody was ever in a cohort
 */
public record ConvictionsPage(
        String sentence, LocalDate completeTo, Map<String, String> names, List<ConvictionsRow> rows) {

    /** Name in full of a row's cohort; the total is called what it is. */
    public String name(ConvictionsRow row) {
        return names.getOrDefault(row.cohort(), row.cohort());
    }

    /** Code of a row's cohort, in the file and the command; empty for the total. */
    public String code(ConvictionsRow row) {
        return names.containsKey(row.cohort()) ? row.cohort() : "";
    }
}
