package uk.turnstone.intake;

import static uk.turnstone.web.list.ValueType.NUMBER;
import static uk.turnstone.web.list.ValueType.TEXT;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.turnstone.web.list.Column;
import uk.turnstone.web.list.Filter;
import uk.turnstone.web.list.ListDefinition;
import uk.turnstone.web.list.ListPlace;
import uk.turnstone.web.list.RowSource;
import uk.turnstone.web.list.Sorting;

/**
 * Every value of one delivery that was turned back or wants a look, to send back to the partner: line, column, value and
 * reason, and nothing else of the row. The database gives them to the agency that delivered them.
 */
@Configuration
public class ValuesToMend {
    private static final RowSource ROWS =
            RowSource.of("""
                    FROM (SELECT q.*, row_number() OVER (ORDER BY q.line, q.state, q.column_name, q.reason) AS place FROM (
                              SELECT r.line, 'turned back' AS state, p.problem ->> 'column' AS column_name,
                                     p.problem ->> 'value' AS value, p.problem ->> 'reason' AS reason
                              FROM intake.rejected_row r, jsonb_array_elements(r.problems) AS p (problem)
                              WHERE r.delivery_id = :delivery
                              UNION ALL
                              SELECT v.line, 'taken in, wants a look', v.column_name, v.value, v.reason
                              FROM intake.flagged_value v WHERE v.delivery_id = :delivery) q) m
                    WHERE true
                    """, "m.place", NUMBER, "m.line, m.state, m.column_name, m.value, m.reason");

    static final ListDefinition LIST = ListDefinition.of(
                    "values-to-mend",
                    "Values to mend",
                    ROWS,
                    "line",
                    List.of(
                            Column.of("line", "Line", NUMBER, "page.line").sorted(Sorting.by("m.line", NUMBER)),
                            Column.of(
                                    "column",
                                    "Column",
                                    TEXT,
                                    "coalesce(nullif(page.column_name, ''), 'the whole row')"),
                            Column.of("value", "Value", TEXT, "coalesce(nullif(page.value, ''), '(empty)')"),
                            Column.of("reason", "What is wrong", TEXT, "page.reason"),
                            Column.of("state", "State", TEXT, "page.state")))
            .ofSize(100)
            .filteredBy(Filter.yesNo("back", "Turned back", "m.state = 'turned back'", "m.state <> 'turned back'"));

    @Bean
    ListDefinition listOfValuesToMend() {
        return LIST;
    }

    static ListPlace place(Delivery delivery) {
        String address = "/deliveries/" + delivery.key() + "/quality";
        return new ListPlace(address, address, "values", Map.of("delivery", delivery.id()));
    }
}
