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
public record Task(String need, @Nullable String objective, String action, String owner, int agency, LocalDate due) {}
