package uk.turnstone.home;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;

/**
 * The first page.
 *
 * @param today the day taken for today
 * @param due what needs the reader, section by section, the most urgent first
 * @param mine how many lines are the reader's own or the whole team's
 * @param all how many lines there are
 * @param team true if the lines of colleagues are shown too
 * @param fresh how fresh each source is
 */
public record TodayPage(
        LocalDate today, List<TodaySection> due, long mine, long all, boolean team, List<Freshness> fresh) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    /**
     * @param sections as the rooms give them
     * @param whose “mine”, “team”, or empty: one's own as long as there is any
     */
    static TodayPage of(LocalDate today, List<TodaySection> sections, String whose, List<Freshness> fresh) {
        List<TodayLine> lines =
                sections.stream().flatMap(section -> section.lines().stream()).toList();
        long mine = lines.stream().filter(TodayLine::mine).count();
        boolean own = lines.stream().anyMatch(line -> line.mine() && line.whose() != null);
        boolean team = whose.equals("team") || (!whose.equals("mine") && !own);
        return new TodayPage(
                today,
                sections.stream()
                        .map(section -> team ? section : section.own())
                        .filter(TodaySection::shown)
                        .toList(),
                mine,
                lines.size(),
                team,
                fresh);
    }

    /** “Monday 23 November”. */
    public String day() {
        return DAY.format(today);
    }

    /** True if there are lines of colleagues to choose to see or not. */
    public boolean choice() {
        return mine < all;
    }

    /** The heads of its list of sections. */
    public List<String> headings(TodaySection section) {
        return section.sayWhose() && team
                ? List.of(section.subject(), "What", "When", "Whose")
                : List.of(section.subject(), "What", "When");
    }
}
