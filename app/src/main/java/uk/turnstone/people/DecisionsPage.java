package uk.turnstone.people;

import java.util.List;
import uk.turnstone.web.Problems;

/**
 * What people said of who is who.
 *
 * @param decisions proposals first, then the latest
 * @param problems what is wrong with an answer
 */
public record DecisionsPage(List<LinkDecision> decisions, Problems problems) {}
