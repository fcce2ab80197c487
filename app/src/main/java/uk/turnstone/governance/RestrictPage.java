package uk.turnstone.governance;

import java.util.List;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * The form on which a person's records are restricted. It names nobody on record.
 *
 * @param person key of the person
 * @param parties who may be named
 * @param typed what was typed so far
 * @param problems what is wrong with the form
 */
public record RestrictPage(String person, List<Choice> parties, Typed typed, Problems problems) {

    /** What was typed so far. */
    public record Typed(String kind, String ground, String reason, String from, String until, List<String> named) {}
}
