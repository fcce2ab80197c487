package uk.turnstone.home;

import java.util.List;
import uk.turnstone.web.TodayLine;

/**
 * The first page.
 *
 * @param day today in words
 * @param due what needs the reader, section by section; those with nothing due are left out
 * @param fresh how fresh each source is
 */
public record TodayPage(String day, List<Due> due, List<Freshness> fresh) {
    /** A section of what is due; the id is for the tally that leads to it. */
    public record Due(String id, String title, List<TodayLine> lines) {}
}
