package uk.turnstone.forms;

import java.time.LocalDate;

/**
 * Something to look at that follows from a single answer, whatever the score.
 *
 * @param text what it says
 * @param from first day on which the rule holds
 * @param when the rule
 */
public record Flag(String id, String text, LocalDate from, Condition when) {
    boolean raised(Answers answers, LocalDate day) {
        return !day.isBefore(from) && when.holds(answers);
    }
}
