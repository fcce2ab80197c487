package uk.turnstone.people;

import java.time.LocalDate;
import java.util.List;

/**
 * Facts reported as wrong.
 *
 * @param answers whether the reader answers for their agency
 * @param waiting those that wait for the reader's agency
 * @param own those that the reader reported
 * @param today the day of the look
 */
public record WrongFactsPage(boolean answers, List<WrongFact> waiting, List<WrongFact> own, LocalDate today) {}
