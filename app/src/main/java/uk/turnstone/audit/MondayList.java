package uk.turnstone.audit;

import static uk.turnstone.web.list.ValueType.NUMBER;
import static uk.turnstone.web.list.ValueType.TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.turnstone.web.list.Cell;
import uk.turnstone.web.list.Column;
import uk.turnstone.web.list.ListDefinition;
import uk.turnstone.web.list.ListPlace;
import uk.turnstone.web.list.Row;
import uk.turnstone.web.list.RowSource;
import uk.turnstone.web.list.Sorting;

/** The lines of the Monday report: a reason, somebody, how many of their looks of that week, and against what. */
@Configuration
class MondayList {
    static final String PATH = "/governance/monday/";
    /** Reasons for which an entry deserves a second look, in the words of the report. */
    static final List<String> KINDS = List.of(
            "not involved",
            "colleague",
            "same surname",
            "out of hours",
            "great export",
            "break-glass not reviewed",
            "unusual volume",
            "break-glass in the same words",
            "break-glass refused three times");

    static final ListDefinition LIST = ListDefinition.of(
            "monday",
            "Looks that deserve a second look",
            RowSource.of(
                    "FROM access.monday_report(:week) x WHERE true",
                    "x.line",
                    NUMBER,
                    "x.line, x.kind, x.user_id, x.who, x.looks, x.compared, CAST(:week AS date)::text AS week"),
            "kind",
            List.of(
                    Column.of("kind", "Why", TEXT, "page.kind")
                            .sorted(Sorting.by("x.kind", TEXT))
                            .shownAs(MondayList::opens),
                    Column.of("who", "Who", TEXT, "page.who").sorted(Sorting.by("x.who", TEXT)),
                    Column.of("looks", "Looks", NUMBER, "page.looks").sorted(Sorting.by("x.looks", NUMBER)),
                    Column.of("compared", "Against", TEXT, "page.compared")
                            .shownAs(row -> Cell.of(row.text("compared") == null ? "" : row.text("compared"))),
                    Column.behind("user_id", NUMBER, "page.user_id"),
                    Column.behind("week", TEXT, "page.week")));

    @Bean
    ListDefinition listOfMonday() {
        return LIST;
    }

    static ListPlace place(LocalDate week) {
        return new ListPlace(PATH + week, PATH + week + "/report", "", Map.of("week", week));
    }

    static ListPlace behind(LocalDate week, int kind, int worker) {
        String path = PATH + week + "/" + kind + "/" + worker;
        return new ListPlace(
                path, path + "/entries", "", Map.of("week", week, "kind", KINDS.get(kind), "worker", worker));
    }

    private static Cell opens(Row row) {
        String kind = java.util.Objects.requireNonNull(row.text("kind"));
        return Cell.EMPTY.andLink(
                kind,
                PATH + row.text("week") + "/" + KINDS.indexOf(kind) + "/" + row.number("user_id"),
                ", looks of " + row.text("who"));
    }
}
