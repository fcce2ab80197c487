package uk.turnstone.people;

import java.util.List;
import java.util.Set;
import uk.turnstone.web.Problems;

/**
 * The records of a person, to choose which are of somebody else.
 *
 * @param person whose
 * @param leaving places of those chosen in the list, from 0
 * @param reason how the reader knows, as typed
 * @param decides whether the reader's word decides; else it is a proposal
 * @param looseEnds what was entered before they were parted, and waits for somebody to look
 * @param problems what is wrong with the form
 */
public record SplitPage(
        SeenPerson person,
        Set<Integer> leaving,
        String reason,
        boolean decides,
        List<LooseEnd> looseEnds,
        Problems problems) {}
