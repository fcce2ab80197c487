package uk.turnstone.performance;

import java.time.LocalDate;
import java.util.List;

/**
 * The convictions table as a page.
 *
 * @param sentence the main thing in words, with its base
 * @param completeTo last day for which convictions are taken to be complete
 * @param rows a row a cohort, then the total; no rows where nobody was ever in a cohort
 */
public record ConvictionsPage(String sentence, LocalDate completeTo, List<ConvictionsRow> rows) {}
