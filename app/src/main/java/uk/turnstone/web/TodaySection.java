package uk.turnstone.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of the first page.
 *
 * @param order place on the page: what has a clock inside the hour is below 100, what is late below 200, the rest above
 * @param title its heading
 * @param subject what its lines are about, as the heading of their first column, such as “Person”
 * @param lines the most urgent first
 * @param nothing what it says when there is no line; empty to leave the section out then
 * @param more the list of which these lines are a part; null where there is none
 */
public record TodaySection(
        int order,
        String title,
        String subject,
        List<TodayLine> lines,
        String nothing,
        @Nullable Crumb more) {

    public TodaySection(int order, String title, String subject, List<TodayLine> lines, String nothing) {
        this(order, title, subject, lines, nothing, null);
    }

    public TodaySection {
        lines = List.copyOf(lines);
    }

    /** The same section with the reader's own lines, and those that are nobody's in particular. */
    public TodaySection own() {
        return new TodaySection(
                order, title, subject, lines.stream().filter(TodayLine::mine).toList(), nothing, more);
    }

    public boolean shown() {
        return !lines.isEmpty() || !nothing.isEmpty();
    }

    /** The anchor that a tally leads to. */
    public String id() {
        return "due-" + order;
    }

    /** How many of its lines are late, for the tally; empty where none is, and where being late is what it is about. */
    public String worst() {
        long late = lines.stream().filter(TodayLine::late).count();
        return late == 0 || late == lines.size() ? "" : late + " late";
    }

    /** True if any line says whose it is. */
    public boolean sayWhose() {
        return lines.stream().anyMatch(line -> line.whose() != null);
    }
}
