package uk.turnstone.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an action says.
 *
 * @param need criminogenic or other need it meets, such as housing
 * @param objective what it is to bring about; null where that was not said
 * @param owner name of the worker who does it
 * @param agency number of the agency the owner works for
 * @param due last day on which it is not late
 */
public record Task(String need, @Nullable String objective, String action, String owner, int agency, LocalDate due) {

    /** The same, done by somebody else. */
    Task by(String worker, int agencyOfWorker) {
        return new Task(need, objective, action, worker, agencyOfWorker, due);
    }

    /** The same, by another day. */
    Task until(LocalDate day) {
        return new Task(need, objective, action, owner, agency, day);
    }
}
