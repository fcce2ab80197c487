package uk.turnstone.intake;

import java.util.List;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Words;

/**
 * What would become of a matched file.
 *
 * @param address address of the file's pages
 * @param file name of the file
 * @param format its format
 * @param rehearsal where its rows would end
 * @param unread headings of the file that are not read
 * @param absent columns of the format that the file does not give
 * @param name name for the mapping
 * @param problems what was wrong
 */
public record MatchRehearsalPage(
        String address,
        String file,
        Format format,
        Rehearsal rehearsal,
        List<String> unread,
        List<String> absent,
        String name,
        Problems problems) {

    /** The whole in a sentence. */
    public String sum() {
        return Words.number(rehearsal.read()) + (rehearsal.read() == 1 ? " row read: " : " rows read: ")
                + Words.number(rehearsal.good()) + " would be taken in and " + Words.number(rehearsal.rejected())
                + " turned back.";
    }

    /** True if somebody would have to say yes to so many bad rows. */
    public boolean wouldWait() {
        return rehearsal.share() > format.acceptRejected();
    }
}
