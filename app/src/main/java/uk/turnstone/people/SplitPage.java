package uk.turnstone.people;

import java.util.Set;
import uk.turnstone.web.Problems;

/**
 * The records of a person, to choose which are of somebody else.
 *
 * @param person whose
 * @param leaving places of those chosen in the list, from 0
 * @param reason how the reader knows, as typed
 * @param decides whether the reader's word decides; else it is a proposal
 * @param problems what is wrong with the form
 */
public record SplitPage(SeenPerson person, Set<Integer> leaving, String reason, boolean decides, Problems problems) {}
