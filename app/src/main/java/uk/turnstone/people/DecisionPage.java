package uk.turnstone.people;

import java.util.List;
import uk.turnstone.web.Problems;

/**
 * One decision or proposal.
 *
 * @param decision what it says
 * @param rows the evidence on its two sides
 * @param decides whether the reader settles and undoes
 * @param reason the reason typed so far
 * @param problems what is wrong with the form
 */
public record DecisionPage(
        KnownDecision decision, List<Compared> rows, boolean decides, String reason, Problems problems) {}
