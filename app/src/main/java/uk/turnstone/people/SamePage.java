package uk.turnstone.people;

import uk.turnstone.web.Problems;

/**
 * Two people side by side, to say whether they are one.
 *
 * @param one the one
 * @param other the other
 * @param reason how the reader knows, as typed
 * @param decides whether the reader's word decides; else it is a proposal
 * @param problems what is wrong with the form
 */
public record SamePage(SeenPerson one, SeenPerson other, String reason, boolean decides, Problems problems) {}
