package uk.turnstone.people;

import java.util.UUID;
import uk.turnstone.web.Problems;

/**
 * The form on which a fact is reported as wrong.
 *
 * @param person key of the person
 * @param name their name
 * @param fact the fact
 * @param typed what was typed so far
 * @param problems what is wrong with the form
 */
public record WrongPage(UUID person, String name, ReportedFact fact, Typed typed, Problems problems) {

    /** What was typed so far. */
    public record Typed(String kind, String wrong, String right) {
        static final Typed NOTHING = new Typed("", "", "");
    }
}
