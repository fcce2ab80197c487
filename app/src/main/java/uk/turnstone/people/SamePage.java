package uk.turnstone.people;

import uk.turnstone.web.Problems;

/**
 * Two people side by side, to say whether they are one.
 *
 * @param sides the two
 * @param reason how the reader knows, as typed
 * @param decides whether the reader's word decides; else it is a proposal
 * @param titles titles of extracts by the name of their format
 * @param problems what is wrong with the form
 */
public record SamePage(SideBySide sides, String reason, boolean decides, ExtractTitles titles, Problems problems) {}
