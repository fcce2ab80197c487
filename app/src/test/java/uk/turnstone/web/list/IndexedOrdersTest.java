package uk.turnstone.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.Workplace;
import uk.turnstone.plans.ActionList;

/** The plan of the database for a page of the list of actions with twenty thousand behind it, as a reader asks it. */
class IndexedOrdersTest {
    @SuppressWarnings("NullAway.Init")
    private static Workplace work;

    @BeforeAll
    static void twentyThousandActions() {
        work = new Workplace();
        work.everything.sql("""
                INSERT INTO access.holding (partnership_id, agency_id, category, basis) VALUES (1, 1, 'plan', 'SV-01');
                INSERT INTO plans.plan (record_id, holding_id, title, opened_on, opened_by)
                    SELECT n, (SELECT max(holding_id) FROM access.holding), 'test', '2026-01-01', 'test' FROM generate_series(1, 200) n;
                INSERT INTO plans.action (plan_key, holding_id, need, action, owner, agency_id, due, decided_by)
                    SELECT plan_key, holding_id, 'need ' || n % 7, 'Action', 'Worker ' || n % 40, 2 + n % 2, date '2026-10-01' + n % 200, 'test'
                    FROM plans.plan, generate_series(1, 100) n;
                ANALYZE plans.action, plans.plan;
                """).update();
    }

    @AfterAll
    static void close() {
        work.close();
    }

    @ParameterizedTest
    @CsvSource({
        "due, END, action_open_by_due",
        "due, KNOWN, action_open_by_due",
        "need, END, action_open_by_need",
        "need, KNOWN, action_open_by_need",
        "owner, END, action_open_by_owner",
        "owner, KNOWN, action_open_by_owner"
    })
    void everyOrderIsAnIndexsOwnSoThatNothingIsSorted(String column, ListSql.Place at, String index) {
        Sorting sorting = java.util.Objects.requireNonNull(
                ActionList.LIST.column(column).orElseThrow().sorting());
        var text = new ListSql(ActionList.LIST.rows(), sorting, FilterSql.all(List.of()));
        Map<String, Object> bound = new HashMap<>(Map.of("most", 51, "today", Workplace.TODAY));
        Map<String, String> middle = Map.of("due", "2027-01-01", "need", "need 3", "owner", "worker 20");
        bound.put("at_0", String.valueOf(middle.get(column)));
        bound.put("at_1", "2027-01-01");
        bound.put("at_key", UUID.randomUUID().toString());
        for (boolean ascending : List.of(true, false)) {
            for (boolean backwards : List.of(true, false)) {
                String asked = text.rows(List.of("page.need"), ascending, backwards, at, true);
                List<String> lines =
                        work.app.read(work.as(Workplace.MANAGER), sql -> sql.sql("EXPLAIN (COSTS OFF) " + asked)
                                .params(bound)
                                .query(String.class)
                                .list());
                String plan = String.join("\n", lines);
                assertThat(plan).contains(index).doesNotContain("Seq Scan on action");
                if (at == ListSql.Place.KNOWN) {
                    assertThat(plan)
                            .as("the place is looked for in the index")
                            .containsPattern("Index Cond: \\(ROW\\(");
                }
            }
        }
    }
}
