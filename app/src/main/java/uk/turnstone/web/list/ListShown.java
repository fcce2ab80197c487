package uk.turnstone.web.list;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * A page of a list with all its links, for {@code @template.web.list.list}.
 *
 * @param id name of the list
 * @param title what it holds
 * @param headings of the columns shown
 * @param lines the rows of this page
 * @param tally how many rows there are in all
 * @param views by which it can be looked at, in their order
 * @param filters the form that narrows it
 * @param chosen what it is narrowed by, each with the address without it
 * @param columns those that can be shown, in their order, and whether they are
 * @param size rows to a page
 * @param links where one can go from here
 * @param actions what can be done with rows that are marked
 * @param marked true if all rows of the page are to be marked
 * @param notice what the reader is to be told, such as that a row is gone; null for nothing
 * @param problems what was typed and makes no sense
 * @param persons keys of the persons on this page, for the audit trail; empty where the list is not of people
 */
public record ListShown(
        String id,
        String title,
        List<Heading> headings,
        List<Line> lines,
        Tally tally,
        List<ViewLink> views,
        List<FilterField> filters,
        List<Chosen> chosen,
        List<ColumnChoice> columns,
        int size,
        Links links,
        List<RowAction> actions,
        boolean marked,
        @Nullable String notice,
        Problems problems,
        List<UUID> persons) {

    /**
     * The heading of a column.
     *
     * @param inOneLine true where its values are too short to be broken
     * @param href address that sorts by it; null if nothing does
     * @param sorted ascending, descending, or null where the list is sorted by another
     */
    public record Heading(
            String key,
            String title,
            boolean number,
            boolean inOneLine,
            @Nullable String href,
            @Nullable String sorted) {}

    /**
     * A row.
     *
     * @param key its own key
     * @param name what it is called for those who hear the page: the words of its first cell
     */
    public record Line(String key, String name, List<Cell> cells) {}

    /** A view with its address, the number of its rows where that is shown, and whether it is the one looked at. */
    public record ViewLink(View view, String href, @Nullable Tally tally, boolean here) {}

    /** A filter's field or fields: what can be chosen, and what is. */
    public record FilterField(Filter filter, List<String> values, List<Choice> choices) {
        /** Text, choice, several or days. */
        public String kind() {
            return switch (filter) {
                case Filter.BeginsWith f -> "text";
                case Filter.OneOf f -> "choice";
                case Filter.Cases f -> "choice";
                case Filter.SeveralOf f -> "several";
                case Filter.Days f -> "days";
            };
        }

        public String first() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        public String last() {
            return values.isEmpty() ? "" : values.getLast();
        }
    }

    /** What the list is narrowed by, in words, and the address without it. */
    public record Chosen(String words, String href) {}

    /** A column that can be shown, whether it is, and its place from 1. */
    public record ColumnChoice(String key, String title, boolean shown, int place) {}

    /**
     * Addresses.
     *
     * @param at the page of the list without any question
     * @param state the question as the forms send it back; holds nothing personal
     * @param here the page as it is, its place in the list too
     * @param all the list without filters
     * @param markAll this page with every row marked
     */
    public record Links(
            String at,
            String state,
            String here,
            String all,
            String markAll,
            @Nullable String previous,
            @Nullable String next,
            String csv,
            String xlsx) {}

    public boolean filtered() {
        return !chosen.isEmpty();
    }

    /** The view looked at, if the reader saved it. */
    public @Nullable View ownView() {
        return views.stream()
                .filter(ViewLink::here)
                .map(ViewLink::view)
                .filter(view -> view.own() != null)
                .findFirst()
                .orElse(null);
    }
}
