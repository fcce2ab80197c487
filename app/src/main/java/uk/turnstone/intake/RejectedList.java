package uk.turnstone.intake;

import static uk.turnstone.web.list.ValueType.KEY;
import static uk.turnstone.web.list.ValueType.NUMBER;
import static uk.turnstone.web.list.ValueType.TEXT;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.Cell;
import uk.turnstone.web.list.Column;
import uk.turnstone.web.list.Filter;
import uk.turnstone.web.list.ListDefinition;
import uk.turnstone.web.list.ListPlace;
import uk.turnstone.web.list.Row;
import uk.turnstone.web.list.RowSource;
import uk.turnstone.web.list.Sorting;
import uk.turnstone.web.list.View;

/**
 * Rejected rows of one delivery in the order of its file, for the agency that delivered them. A row can have several
 * problems: each stands on a line of its cells.
 */
@Configuration
public class RejectedList {
    private static final int SHOWN = 60;

    private static final RowSource ROWS = RowSource.of(
                    "FROM intake.rejected_row r WHERE r.delivery_id = :delivery",
                    "r.line",
                    NUMBER,
                    "r.line, r.problems, r.corrected_by")
            .joined("", """
                    LEFT JOIN intake.delivery c ON c.delivery_id = page.corrected_by
                    LEFT JOIN access.app_user u ON u.login = c.delivered_by
                    """);

    private static final List<Column> COLUMNS = List.of(
            Column.of("line", "Line", NUMBER, "page.line").sorted(Sorting.by("r.line", NUMBER)),
            Column.of("column", "Column", TEXT, each("coalesce(nullif(p.problem ->> 'column', ''), 'the whole row')"))
                    .shownAs(row -> lines(row.text("column"))),
            Column.of("value", "Value", TEXT, each("coalesce(nullif(p.problem ->> 'value', ''), '(empty)')"))
                    .shownAs(row -> lines(row.text("value"))),
            Column.of("reason", "Why it was rejected", TEXT, each("p.problem ->> 'reason'"))
                    .shownAs(row -> lines(row.text("reason"))),
            Column.of("state", "State", TEXT, """
                            CASE WHEN page.corrected_by IS NULL THEN 'open'
                                 ELSE CASE WHEN c.corrects IS NULL THEN 'sent again' ELSE 'corrected' END
                                      || ' by ' || coalesce(u.name, c.delivered_by) END
                            """).shownAs(RejectedList::state),
            Column.behind("number", NUMBER, "page.line"),
            Column.behind("fixed", KEY, "c.public_key"),
            Column.behind("correctable", TEXT, "CAST(:correctable AS text)"));

    static final ListDefinition LIST = ListDefinition.of("rejected-rows", "Rejected rows", ROWS, "line", COLUMNS)
            .ofSize(100)
            .filteredBy(
                    Filter.yesNo("open", "Still to correct", "r.corrected_by IS NULL", "r.corrected_by IS NOT NULL"))
            .viewedAs(View.shipped("open", "To correct", "f.open=yes"));

    @Bean
    ListDefinition listOfRejectedRows() {
        return LIST;
    }

    /** @param correctable whether a row can be corrected in a form */
    static ListPlace place(Delivery delivery, boolean correctable) {
        String address = "/deliveries/" + delivery.key();
        return new ListPlace(
                address,
                address + "/rows",
                "rejected",
                Map.of("delivery", delivery.id(), "correctable", correctable ? address : ""));
    }

    /** A word of each problem, a line each, in the order of the problems. */
    private static String each(String word) {
        return "(SELECT string_agg(" + word + ", chr(10) ORDER BY p.place)"
                + " FROM jsonb_array_elements(page.problems) WITH ORDINALITY AS p (problem, place))";
    }

    private static Cell lines(@org.jspecify.annotations.Nullable String text) {
        Cell cell = Cell.EMPTY;
        for (String line : Words.orNotKnown(text).split("\n", 100)) {
            cell = cell.parts().isEmpty() ? Cell.of(shortened(line)) : cell.andLine(shortened(line), Cell.Tone.PLAIN);
        }
        return cell;
    }

    /** A value short enough for a table. */
    private static String shortened(String value) {
        int end = value.offsetByCodePoints(0, Math.min(SHOWN * 3, value.codePointCount(0, value.length())));
        return end == value.length()
                ? value
                : value.substring(0, end) + "… (" + Words.number(value.length()) + " characters)";
    }

    private static Cell state(Row row) {
        String line = Long.toString(row.number("number"));
        String state = Words.orNotKnown(row.text("state"));
        if (row.key("fixed") != null) {
            int by = state.indexOf(" by ");
            return Cell.EMPTY
                    .andLink(state.substring(0, by), "/deliveries/" + row.key("fixed"), "line " + line)
                    .and(state.substring(by + 1), Cell.Tone.MUTED);
        }
        String address = Words.orNotKnown(row.text("correctable"));
        return address.startsWith("/")
                ? Cell.EMPTY.andLink("Correct", address + "/rows/" + line, "line " + line)
                : Cell.EMPTY.and(state, Cell.Tone.MUTED);
    }
}
