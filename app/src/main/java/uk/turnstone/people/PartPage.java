package uk.turnstone.people;

import java.util.List;
import java.util.Set;
import uk.turnstone.web.Problems;

/**
 * A person's records, and the question which of them are of somebody else.
 *
 * @param person the person
 * @param seen when their records were last moved, so that nobody parts what they did not see
 * @param chosen places of those chosen so far, from 0
 * @param decisions what was decided or proposed before
 * @param decides whether the reader decides; else they propose
 * @param reason the reason typed so far
 * @param problems what is wrong with the form
 */
public record PartPage(
        SomebodyNamed person,
        String seen,
        Set<Integer> chosen,
        List<KnownDecision> decisions,
        boolean decides,
        String reason,
        Problems problems) {

    public PartPage {
        chosen = Set.copyOf(chosen);
        decisions = List.copyOf(decisions);
    }
}
