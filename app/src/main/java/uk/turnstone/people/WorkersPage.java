package uk.turnstone.people;

import java.util.List;
import java.util.UUID;
import uk.turnstone.access.Worker;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * Who works with a person, and the form on which another is named.
 *
 * @param person key of the person
 * @param name their name
 * @param standing what the reader has to do with the case
 * @param workers who works with them, the last first
 * @param mayAllocate whether the reader may say who does
 * @param choices who may be named
 * @param typed what was typed so far
 * @param problems what is wrong with the form
 */
public record WorkersPage(
        UUID person,
        String name,
        String standing,
        List<Worker> workers,
        boolean mayAllocate,
        List<Choice> choices,
        Typed typed,
        Problems problems) {

    /** What was typed so far. */
    public record Typed(String worker, String what, String from, String until) {}
}
