package uk.turnstone.people;

import java.time.LocalDate;
import uk.turnstone.web.Problems;

/**
 * One report and its answer.
 *
 * @param report the report
 * @param today the day of the look
 * @param answers whether the reader answers it
 * @param answer the answer chosen so far
 * @param words the sentence typed so far
 * @param problems what is wrong with the form
 */
public record WrongFactPage(
        WrongFact report, LocalDate today, boolean answers, String answer, String words, Problems problems) {}
